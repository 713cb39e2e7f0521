namespace ConductBot.Reminders.Dates.Reading;

/// <summary>The words for time, Vietnamese and English. Written with their diacritics; a text may leave out all of a word's.</summary>
internal static class DateVocabulary
{
    public static readonly PhraseTable<int> Numbers = new(
        ("một|one", 1), ("hai|two", 2), ("ba|three", 3), ("bốn|tư|four", 4), ("năm|five", 5), ("sáu|six", 6), ("bảy|bẩy|seven", 7), ("tám|eight", 8), ("chín|nine", 9), ("mười|ten", 10),
        ("mười một|eleven", 11), ("mười hai|twelve", 12), ("mười ba", 13), ("mười bốn", 14), ("mười lăm", 15), ("mười sáu", 16), ("mười bảy", 17), ("mười tám", 18), ("mười chín", 19), ("hai mươi|twenty", 20),
        ("hai mươi mốt", 21), ("hai mươi hai", 22), ("hai mươi ba", 23), ("hai mươi bốn|hai mươi tư", 24), ("hai mươi lăm", 25), ("hai mươi sáu", 26), ("hai mươi bảy", 27), ("hai mươi tám", 28), ("hai mươi chín", 29),
        ("ba mươi|thirty", 30), ("ba mươi mốt", 31));

    public static readonly PhraseTable<DayOfWeek> Weekdays = new(
        ("thứ hai|thứ 2|t2|monday", DayOfWeek.Monday), ("thứ ba|thứ 3|t3|tuesday", DayOfWeek.Tuesday), ("thứ tư|thứ 4|t4|wednesday", DayOfWeek.Wednesday), ("thứ năm|thứ 5|t5|thursday", DayOfWeek.Thursday),
        ("thứ sáu|thứ 6|t6|friday", DayOfWeek.Friday), ("thứ bảy|thứ bẩy|thứ 7|t7|saturday", DayOfWeek.Saturday), ("chủ nhật|chúa nhật|cn|sunday", DayOfWeek.Sunday));

    public static readonly PhraseTable<bool> WrongWeekdays = new(("thứ tám|thứ 8|thứ chín|thứ 9|thứ mười|thứ 10|thứ 0|thứ 1|thứ một", true));

    /// <summary>Before these a weekday's name is an ordinal: "lần thứ hai".</summary>
    public static readonly PhraseTable<bool> OrdinalNouns = new(("lần|khoản|điều|điểm|mục|hạng|loại|bậc|chương|phần|cấp|người|đợt|nhóm|bước|vị trí", true));

    public static readonly PhraseTable<int> Months = new(
        ("january|jan", 1), ("february|feb", 2), ("march", 3), ("april|apr", 4), ("may", 5), ("june|jun", 6), ("july|jul", 7), ("august|aug", 8), ("september|sept|sep", 9), ("october|oct", 10),
        ("november|nov", 11), ("december|dec", 12));

    public static readonly PhraseTable<int> LunarMonths = new(("giêng", 1), ("chạp", 12));

    public static readonly PhraseTable<bool> LunarMarks = new(("âm lịch|âl|lịch âm|(âl)|(âm lịch)|(âm)|lunar|of the lunar calendar", true), ("dương lịch|dl|lịch dương|(dl)|(dương lịch)", false));

    public static readonly PhraseTable<bool> FirstTen = new(("mùng|mồng|ngày mùng|ngày mồng", true));

    public static readonly PhraseTable<int> RelativeDays = new(
        ("hôm nay|bữa nay|ngày hôm nay|today", 0), ("ngày mai|mai|tomorrow", 1), ("ngày mốt|ngày kia|the day after tomorrow|day after tomorrow", 2), ("hôm qua|yesterday", -1));

    public static readonly PhraseTable<DayPeriod> Periods = new(
        ("sáng sớm|buổi sáng|sáng|in the morning|morning", DayPeriod.Morning), ("buổi trưa|trưa", DayPeriod.Noon), ("buổi chiều|đầu giờ chiều|cuối giờ chiều|chiều|in the afternoon|afternoon", DayPeriod.Afternoon),
        ("buổi tối|tối|in the evening|evening", DayPeriod.Evening), ("ban đêm|đêm khuya|đêm|khuya|at night", DayPeriod.Night));

    /// <summary>Without diacritics these are other words at least as often (tôi, sang, đem), so they need time beside them.</summary>
    public static readonly PhraseTable<bool> Speakers = new(("nhắc|cho|báo|giúp|gửi|của|bảo|hộ|gọi|với", true));

    public static readonly PhraseTable<bool> This = new(("này|nay|hiện tại|this", true));

    public static readonly PhraseTable<bool> Next = new(("sau|tới|kế tiếp|next|sau này", true));

    public static readonly PhraseTable<int> Weeks = new(
        ("tuần này|this week", 0), ("tuần sau nữa|tuần tới nữa|the week after next", 2), ("tuần sau|tuần tới|tuần kế tiếp|next week", 1));

    public static readonly PhraseTable<RepeatUnit> Units = new(
        ("tuần|week", RepeatUnit.Week), ("tháng|month", RepeatUnit.Month), ("quý|quí|quarter", RepeatUnit.Quarter), ("năm|year", RepeatUnit.Year));

    public static readonly PhraseTable<RepeatUnit> Repeats = new(
        ("hàng ngày làm việc|mỗi ngày làm việc|hàng ngày|hằng ngày|mỗi ngày|every day|every working day|daily", RepeatUnit.Day), ("hàng tuần|hằng tuần|mỗi tuần|every week|each week|weekly", RepeatUnit.Week),
        ("hàng tháng|hằng tháng|mỗi tháng|every month|each month|monthly|of every month|of each month", RepeatUnit.Month),
        ("hàng quý|hằng quý|hàng quí|hằng quí|mỗi quý|every quarter|each quarter|quarterly", RepeatUnit.Quarter), ("hàng năm|hằng năm|mỗi năm|every year|each year|yearly|annually", RepeatUnit.Year));

    public static readonly PhraseTable<bool> Every = new(("mỗi|hàng|hằng|every|each", true));

    public static readonly PhraseTable<SpanUnit> SpanUnits = new(
        ("phút|minute|minutes", SpanUnit.Minute), ("giờ|tiếng|tiếng đồng hồ|h|hour|hours", SpanUnit.Hour), ("ngày|day|days", SpanUnit.Day),
        ("ngày làm việc|working day|working days|business day|business days", SpanUnit.WorkingDay), ("tuần|week|weeks", SpanUnit.Week), ("tháng|month|months", SpanUnit.Month), ("năm|year|years", SpanUnit.Year));

    public static readonly PhraseTable<Bound> SpanStarts = new(("trong vòng|trong thời hạn|trong|thời hạn|hạn trong|hạn|within", Bound.Until), ("sau|in", Bound.At));

    public static readonly PhraseTable<bool> SpanEnds = new(("nữa|from now|kể từ bây giờ", true));

    public static readonly PhraseTable<bool> LeadStarts = new(("nhắc trước|nhắc tôi trước|nhắc lại trước|nhắc họ trước|báo trước|thông báo trước|trước hạn|trước|remind me|remind them|remind", true));

    public static readonly PhraseTable<bool> LeadEnds = new(("before|ahead|earlier|in advance|beforehand", true));

    public static readonly PhraseTable<EdgeKind> Edges = new(
        ("ngày làm việc cuối cùng|ngày làm việc cuối|last working day|last business day|the last working day|the last business day", EdgeKind.LastWorkingDay),
        ("cuối|hết|ngày cuối|ngày cuối cùng|end of|the end of|last day of|the last day of", EdgeKind.Last), ("giữa|the middle of|middle of", EdgeKind.Middle), ("đầu|the beginning of|beginning of|start of|the start of", EdgeKind.First),
        ("trong|within|during", EdgeKind.Within));

    public static readonly PhraseTable<bool> Of = new(("của|trong|of the|of|in the|in|the", true));

    public static readonly PhraseTable<Bound> Marks = new(
        ("trước|before|prior to", Bound.Before),
        ("chậm nhất là|chậm nhất|muộn nhất là|muộn nhất|trễ nhất|không quá|hạn chót là|hạn chót|hạn cuối|hạn là|hạn đến|hạn|thời hạn|cho đến hết|đến hết|hết|cho đến|đến|by the end of|by|until|no later than|due on|due", Bound.Until),
        ("sau|after|từ|from", Bound.After));

    /// <summary>"Hạn cuối năm": the deadline is the year's end.</summary>
    public static readonly PhraseTable<bool> EdgeAfterMark = new(("cuối tuần|cuối tháng|cuối quý|cuối năm", true));

    /// <summary>What may stand between the pieces of one moment.</summary>
    public static readonly PhraseTable<bool> Links = new(("vào lúc|vào|lúc|hồi|ngày|đúng|khoảng|của|là|nhằm ngày|nhằm|tức ngày|tức|,|(|)|at|on|the|of|about|around", true));

    /// <summary>After these a number is no day: "3/4 số cán bộ".</summary>
    public static readonly PhraseTable<bool> Counted = new(("số|tổng số|lượng|phần|cán bộ|công chức|nhân viên|hồ sơ|đơn vị|of", true));

    public static readonly PhraseTable<bool> DateWords = new(("ngày|trước|hạn|đến|tới|hôm|sau|từ|vào|nhất|on|by|before|until|from|due|là", true));
}
