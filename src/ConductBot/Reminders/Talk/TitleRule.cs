using System.Globalization;
using ConductBot.Reminders.Dates.Reading;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>Pure: the title in what is left of a message without its names and dates.</summary>
internal static class TitleRule
{
    private static readonly char[] Edges = [' ', '\t', '\r', '\n', ',', ';', ':', '.', '-', '–', '!', '?'];
    private static readonly PhraseTable<bool> Leading = new(("trong phòng|trong đơn vị|trong cơ quan|trong sở|nội dung công việc là|nội dung là|nhiệm vụ là|việc là|là việc|việc cần làm|việc|phải|hãy|cần phải|cần|là|rằng|để|thực hiện việc|làm việc|that|a task to|a task:|the following task:|to do|to|about|the task of|the task|for|:|,|;|-|–|.", true));
    private static readonly PhraseTable<bool> Trailing = new(("phải xong|phải hoàn thành|phải|xong|cho xong|hoàn thành xong|nhé|nha|nhá|ạ|giúp tôi|giúp em|giúp mình|giùm tôi|dùm tôi|hộ tôi|giúp|được không|được chứ|please|thanks|cảm ơn|cám ơn|và|với hạn|,|;|:|.|!|-|–", true));
    private static readonly PhraseTable<bool> Urgent = new(("khẩn|khẩn cấp|hỏa tốc|gấp|việc gấp|urgent|urgently|asap", true));

    /// <summary>The title, and what does not fit in it.</summary>
    public static (string Title, string Detail) Of(string rest)
    {
        var title = Tidy(rest);
        if (title.Length <= TaskSeries.TitleCharacters) return (title, "");

        var cut = title.LastIndexOf(' ', TaskSeries.TitleCharacters - 2);
        if (cut < TaskSeries.TitleCharacters / 2) cut = TaskSeries.TitleCharacters - 2;
        return ($"{title[..cut].TrimEnd(Edges)}…", title);
    }

    /// <summary>Whether a text is marked urgent at its beginning or end, and the text without the mark.</summary>
    public static (string Text, bool Urgent) Urgently(string text)
    {
        var tokens = DateTokens.Of(text);
        if (Urgent.At(tokens, 0) is { } marked && marked.End < tokens.Count && tokens[marked.End].Exact is ":" or "," or "-" or "–") return (text[tokens[marked.End].End..], true);
        return End(tokens, Urgent) is > 0 and var mark && tokens[mark - 1].Exact is "," or "-" or "–" or "(" or ";" ? (text[..tokens[mark - 1].Start], true) : (text, false);
    }

    private static string Tidy(string words)
    {
        var text = words.Trim(Edges);
        for (var again = true; again && text.Length > 0;)
        {
            again = false;
            var tokens = DateTokens.Of(text);
            if (Leading.At(tokens, 0) is { } lead && lead.End < tokens.Count) (text, again) = (text[tokens[lead.End].Start..].Trim(Edges), true);
            else if (End(tokens, Trailing) is >= 0 and var end) (text, again) = (text[..tokens[end].Start].Trim(Edges), true);
        }

        return text.Length == 0 ? "" : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    // Where a phrase begins that the text ends with; -1 for none.
    private static int End(IReadOnlyList<DateToken> tokens, PhraseTable<bool> table) =>
        Enumerable.Range(0, tokens.Count).Skip(Math.Max(0, tokens.Count - 4)).FirstOrDefault(at => table.At(tokens, at) is { } phrase && phrase.End == tokens.Count, -1);
}
