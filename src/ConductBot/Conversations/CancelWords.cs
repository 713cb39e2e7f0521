namespace ConductBot.Conversations;

/// <summary>Pure: the words with which somebody calls off what was begun, with their marks or without any. A word with other marks is another word ("bộ").</summary>
internal static class CancelWords
{
    private static readonly string[] OfForms = ["huỷ", "hủy", "huy", "thôi", "thoi", "cancel"];

    private static readonly string[] Others =
    [
        "bỏ", "bo", "bỏ đi", "bo di", "thôi bỏ", "thoi bo", "thôi bỏ đi", "thoi bo di", "huỷ bỏ", "hủy bỏ", "huy bo", "huỷ đi", "hủy đi", "huy di", "thôi huỷ", "thôi hủy", "thoi huy", "thôi khỏi", "thoi khoi", "cancel it", "never mind",
        "nevermind", "drop", "drop it", "forget it",
    ];

    private static readonly string[] Tails = [" ạ", " nhé", " nhe", " nha", " em", " bot", " please"];

    /// <summary>Whether an answer ends a form that asks one question at a time. A bare "bỏ" does not: it may be the answer.</summary>
    public static bool EndAForm(string said) => OfForms.Contains(Bare(said), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a message calls something off and says nothing else.</summary>
    public static bool AreAll(string said)
    {
        if (said.Length > 30) return false;

        var bare = Bare(said);
        while (Array.Find(Tails, tail => bare.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) is { } tail) bare = Bare(bare[..^tail.Length]);
        return OfForms.Contains(bare, StringComparer.OrdinalIgnoreCase) || Others.Contains(bare, StringComparer.OrdinalIgnoreCase);
    }

    private static string Bare(string said) => said.Trim(' ', '.', '!', ',');
}
