using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Reminders.Talk;

/// <summary>Pure: whether a message that begins like a task only asks about one.</summary>
internal static class QuestionSigns
{
    private static readonly PhraseTable<bool> Ends = new(
        ("thế nào|ra sao|như thế nào|làm sao|bao lâu|bao nhiêu|khi nào|bao giờ|là gì|làm gì|vì sao|tại sao|sao|gì|nào|ai|đâu|hay không|hay chưa|phải không|có phải không|đúng không|được không|không|ko|hông|hok|chưa|à|hả|nhỉ|chăng|what|how|who|when|why", true));

    private static readonly PhraseTable<bool> Wishes = new(("được không|được chứ|giúp tôi với|nhé|nha", true));
    private static readonly PhraseTable<bool> Whether = new(("có|được|phải|liệu", true));
    private static readonly PhraseTable<bool> Rules = new(
        ("có phải|có được|có cần|có bị|có trái|có vi phạm|có đúng|theo quy định nào|quy định thế nào|bị xử lý|bị phạt|thuộc thẩm quyền của ai|trong trường hợp nào", true));

    /// <summary>Whether it asks.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isComplete">Whether it names both whom and when: then a courteous "được không?" is a wish.</param>
    public static bool In(string text, Completeness isComplete)
    {
        var asked = text.TrimEnd(' ', '!', '.', '"', '”').EndsWith('?');
        var tokens = DateTokens.Of(text.TrimEnd(' ', '!', '.', '?', '"', '”'));
        var wish = End(tokens, Wishes);
        if (isComplete == Completeness.Complete && wish >= 0 && !(wish > 0 && Whether.At(tokens, wish - 1) is not null)) return false;
        if (asked) return true;

        // "rà soát xem hồ sơ đã đủ chưa": what the person is to find out.
        if (End(tokens, Ends) is >= 0 and var end && !(isComplete == Completeness.Complete && Enumerable.Range(0, end).Any(at => tokens[at].Folded is "xem" or "tra" or "ro" or "whether"))) return true;
        return isComplete != Completeness.Complete && Enumerable.Range(0, tokens.Count).Any(at => Rules.At(tokens, at) is not null);
    }

    private static int End(IReadOnlyList<DateToken> tokens, PhraseTable<bool> table) =>
        Enumerable.Range(0, tokens.Count).Skip(Math.Max(0, tokens.Count - 5)).FirstOrDefault(at => table.At(tokens, at) is { } phrase && phrase.End == tokens.Count, -1);
}
