using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Reminders.Talk;

/// <summary>The words that begin a task, Vietnamese with or without diacritics, and English.</summary>
internal static class TaskPhrases
{
    public static readonly PhraseTable<bool> Courtesies = new(
        ("bot ơi|bot|trợ lý ơi|trợ lý|nhờ bot|nhờ em|nhờ bạn|nhờ|hãy|xin|vui lòng|làm ơn|giúp tôi|giúp em|giúp mình|giúp|cho tôi|cho em|cho mình|dạ|alo|ok|please|can you|could you|i want to|i would like to|i need to|tôi muốn|tôi cần|tôi xin|em muốn|mình muốn|mình cần|nhớ|,|:|.|-", true));

    /// <summary>"Tôi giao chị Hoa …": of oneself, not of what others did.</summary>
    public static readonly PhraseTable<bool> Speaker = new(("tôi|mình|tớ|i", true));

    /// <summary>The whole message opens an empty form; what follows a colon is its title.</summary>
    public static readonly PhraseTable<bool> Forms = new(
        ("tạo nhiệm vụ mới|tạo nhiệm vụ|tạo công việc mới|tạo công việc|tạo việc mới|tạo việc|thêm nhiệm vụ|thêm công việc|thêm việc|lập nhiệm vụ|giao nhiệm vụ mới|giao nhiệm vụ|giao việc mới|giao việc|giao một việc|giao công việc|create a new task|create a task|create task|new task|add a task|add task|assign a task|give a task", true));

    public static readonly PhraseTable<TaskTrigger> Triggers = new(
        ("giao việc này cho|giao việc này|giao nội dung này cho|giao cái này cho|giao nhiệm vụ này cho|giao phần này cho|giao khoản này cho|giao điểm này cho|phân công việc này cho|assign this to|give this to", TaskTrigger.GiveTheAnswer),
        ("giao việc cho|giao nhiệm vụ cho|giao công việc cho|giao cho|phân công nhiệm vụ cho|phân công cho|phân công|assign a task to|assign to|give a task to|tạo nhiệm vụ cho|tạo việc cho|thêm việc cho|thêm nhiệm vụ cho|tạo công việc cho|create a task for", TaskTrigger.Give),
        ("giao|yêu cầu|đề nghị|assign|ask|give|have", TaskTrigger.GiveWhenNamed),
        ("nhắc nhở tôi|nhắc nhở em|nhắc nhở mình|nhắc giúp tôi|nhắc giúp em|nhắc giùm tôi|nhắc hộ tôi|nhắc cho tôi|nhắc cho em|nhắc lại cho tôi|nhắc lại tôi|nhắc tôi|nhắc em|nhắc mình|nhắc tớ|hẹn nhắc tôi|đặt lời nhắc cho tôi|đặt lời nhắc|đặt nhắc nhở cho tôi|đặt nhắc nhở|đặt nhắc việc|tạo lời nhắc cho tôi|tạo lời nhắc|tạo nhắc nhở|remind me to|remind me about|remind me that|remind me of|remind me|set a reminder for me to|set a reminder to|set a reminder for|set a reminder", TaskTrigger.RemindMe));

    /// <summary>Words that begin with "giao" and are no giving.</summary>
    public static readonly PhraseTable<bool> Others = new(
        ("giao lưu|giao thông|giao ban|giao dịch|giao tiếp|giao diện|giao thừa|giao hàng|giao nhận|giao hữu|giao mùa|giao quyền|giao khoán|giao đất|giao ước|giao hẹn|giao tế|giao phó|giao thoa|giao kèo|nhắc tôi nhớ đến|nhắc tôi nhớ lại|nhắc tôi nhớ tới|nhắc tôi mới nhớ|nhắc tôi về thời|nhắc mình nhớ đến|nhắc mình nhớ lại|remind me of my|give me|have me|ask me|remind me what|remind me who|remind me how|yêu cầu của|yêu cầu là|yêu cầu về|yêu cầu đối với|đề nghị của", true));

    /// <summary>After "nhắc tôi" these make it a reminder to more than one.</summary>
    public static readonly PhraseTable<bool> AndOthers = new(("và|cùng|với|and|, anh|, chị", true));

    public static readonly PhraseTable<bool> To = new(("giao việc cho|giao cho|giao|cho|to|for", true));

    /// <summary>"Giao việc này cho chị Hoa làm": no title of its own.</summary>
    public static readonly PhraseTable<bool> JustDo = new(("làm|thực hiện|xử lý|giải quyết|phụ trách|to do|to handle|handle|do it", true));

    public static readonly PhraseTable<bool> Honorifics = new(("đồng chí|anh|chị|em|cô|chú|bác|ông|bà|thầy|mr|ms|mrs", true));

    public static readonly PhraseTable<bool> UnitKinds = new(("văn phòng|phòng|sở|chi cục|trung tâm|bộ phận|đơn vị|ban quản lý|division", true));

    public static readonly PhraseTable<bool> NoUnits = new(("phòng chống|phòng ngừa|phòng cháy|phòng thủ|phòng khi|phòng họp|sở dĩ|sở hữu|sở thích", true));

    public static readonly PhraseTable<bool> EachOne = new(("mỗi người một việc|mỗi người|từng người|mỗi cán bộ|từng cán bộ|each of them|each one|each", false), ("làm chung|cùng làm|cùng thực hiện|chung một việc|together|as a whole", true));

    /// <summary>Whoever names a unit's people so means each of them.</summary>
    public static readonly PhraseTable<bool> Everyone = new(("mọi người|mỗi người|từng người|tất cả mọi người|everyone|everybody", true));

    /// <summary>Beginnings of a message that is about giving tasks in general.</summary>
    public static readonly PhraseTable<bool> General = new(("qua|bằng|trên|như|sao|thế|ai|gì|nào|bao|miệng|vượt|ngoài|trái|sai|không|ko|là|có|được|thì|khi|nếu|by|via|over|through|is|how|who", true));
}
