using ConductBot.Answers.Text;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Lists;

/// <summary>Pure: "xong việc 2", "việc 1 xin thêm 3 ngày vì chờ số liệu", "chuyển việc 3 cho anh Nam", "hoãn việc 1 đến mai", "huỷ việc 2", "task 2 done".</summary>
internal static class ListActs
{
    private static readonly PhraseTable<bool> Nouns = new(("công việc số|công việc|nhiệm vụ số|nhiệm vụ|việc số|việc|task number|task", true));

    private static readonly PhraseTable<string> Verbs = new(
        ("không đồng ý cho thêm thời gian|không đồng ý thêm thời gian|không đồng ý gia hạn|từ chối gia hạn|từ chối thêm thời gian|không gia hạn|refuse more time", TaskVerbs.Refuse),
        ("đồng ý cho thêm thời gian|đồng ý thêm thời gian|đồng ý gia hạn|chấp thuận gia hạn|cho gia hạn|grant more time", TaskVerbs.Grant),
        ("xin thêm thời gian|xin thêm|xin gia hạn|xin lùi hạn|xin hoãn hạn|xin lùi|đề nghị gia hạn|needs more time|needs|need|more time", TaskVerbs.MoreTime),
        ("báo đã xong|báo xong|đã làm xong|làm xong|đã xong|xong rồi|xong|đã hoàn thành|hoàn thành|is done|done|finished|complete", TaskVerbs.Done),
        ("đang làm|đang thực hiện|đang xử lý|bắt đầu làm|bắt đầu|in progress|start", TaskVerbs.Start),
        ("giao lại cho|giao lại|đổi người thành|đổi người|reassign to|reassign", TaskVerbs.Reassign),
        ("chuyển cho|chuyển lại cho|chuyển sang|chuyển|nhờ|pass on to|pass on|pass to|pass", TaskVerbs.PassOn),
        ("hoãn nhắc đến|hoãn nhắc|hoãn đến|hoãn|nhắc lại sau|nhắc lại vào|nhắc lại lúc|nhắc lại|nhắc sau|snooze until|snooze", TaskVerbs.Snooze),
        ("đổi hạn thành|đổi hạn sang|đổi hạn đến|đổi hạn|dời hạn đến|dời hạn|sửa hạn|change the deadline of|change the deadline to|change the deadline|deadline", TaskVerbs.Change),
        ("trả lại để làm tiếp|trả lại|làm lại|chưa đạt|return", TaskVerbs.Return),
        ("xác nhận hoàn thành|xác nhận|nghiệm thu|duyệt|đạt|confirm", TaskVerbs.Confirm),
        ("hủy bỏ|huỷ bỏ|hủy|huỷ|bỏ|thôi không làm|cancel", TaskVerbs.Cancel),
        ("xem căn cứ|căn cứ|what is it based on|basis of|basis", TaskVerbs.Basis),
        ("mở|xem chi tiết|xem|chi tiết|show|open", TaskVerbs.Show));

    private static readonly PhraseTable<bool> Because = new(("vì lý do|với lý do|lý do là|lý do|vì|do|tại|because of|because|since", true));
    private static readonly PhraseTable<bool> Courtesies = new(("bot ơi|em|tôi|mình|xin phép|nhờ bot|cho tôi|cho em|giúp tôi|đã|please|,|:|.", true));
    private const int LongestHead = 8;
    private const int HeadCharacters = 120;

    /// <summary>What it says; null when it is about something else.</summary>
    public static ListAct? Read(string text)
    {
        var normal = Words.Normal(text).Trim();
        if (normal.EndsWith('?')) return null;

        // The number stands near the beginning: a long message without one is not read to its end.
        var head = normal.Length > HeadCharacters ? normal[..HeadCharacters] : normal;
        if (!head.Any(char.IsAsciiDigit)) return null;
        var tokens = DateTokens.Of(normal);
        for (var at = 0; at < Math.Min(tokens.Count, LongestHead); at++)
        {
            if (Nouns.At(tokens, at) is not { } noun || noun.End >= tokens.Count || tokens[noun.End] is not { Number: > 0 and <= 999 } number) continue;

            // "việc 1/12" is a date, "việc 2 ngày" a span.
            if (noun.End + 1 < tokens.Count && (tokens[noun.End + 1] is { Spaced: false, Exact: "/" or "." or "-" } || tokens[noun.End + 1].Folded is "ngay" or "thang" or "tuan" or "gio" or "phut")) return null;
            return Of(normal, tokens, (at, noun.End + 1), number.Number);
        }

        return null;
    }

    private static ListAct? Of(string text, IReadOnlyList<DateToken> tokens, (int From, int To) named, int number)
    {
        var before = Skip(tokens, 0, named.From);
        if (before < named.From)
        {
            // The verb stands before: "chuyển việc 3 cho anh Nam".
            if (Verbs.At(tokens, before) is not { } first || first.End > named.From || Skip(tokens, first.End, named.From) < named.From) return null;
            return With(first.Value, number, text, tokens, named.To);
        }

        if (named.To >= tokens.Count) return new ListAct(TaskVerbs.Show, number, "", "");
        var next = Skip(tokens, named.To, tokens.Count);
        return Verbs.At(tokens, next) is { } verb ? With(verb.Value, number, text, tokens, verb.End) : null;
    }

    private static ListAct With(string verb, int number, string text, IReadOnlyList<DateToken> tokens, int from)
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (Because.At(tokens, at) is not { } because || because.End >= tokens.Count) continue;
            return new ListAct(verb, number, Piece(text, tokens, from, at), text[tokens[because.End].Start..].Trim(' ', ':', '.'));
        }

        var rest = Piece(text, tokens, from, tokens.Count);
        return verb is TaskVerbs.Done or TaskVerbs.Return or TaskVerbs.Cancel or TaskVerbs.Refuse or TaskVerbs.Start ? new ListAct(verb, number, "", rest) : new ListAct(verb, number, rest, "");
    }

    private static string Piece(string text, IReadOnlyList<DateToken> tokens, int from, int to) => from >= to ? "" : text[tokens[from].Start..tokens[to - 1].End].Trim(' ', ',', ':', ';', '.', '-', '–');

    private static int Skip(IReadOnlyList<DateToken> tokens, int at, int to)
    {
        while (at < to && Courtesies.At(tokens, at) is { } courtesy && courtesy.End <= to && Verbs.At(tokens, at) is null) at = courtesy.End;
        return at;
    }
}
