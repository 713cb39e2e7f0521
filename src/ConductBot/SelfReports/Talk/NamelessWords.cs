using System.Buffers;
using ConductBot.Answers.Text;
using ConductBot.Organization.Importing;

namespace ConductBot.SelfReports.Talk;

/// <summary>Whether a message asks to report without a name. Pure. A question about it asks nothing of the kind.</summary>
internal static class NamelessWords
{
    private const int LongestMessage = 80;
    private static readonly string[] Without = ["an danh", "nac danh", "giau ten", "khong neu ten", "khong ghi ten", "khong de ten", "anonymous", "anonymously", "without a name", "without my name"];
    private static readonly string[] Beside =
    [
        "", "bao cao", "gui bao cao", "bao", "bao tin", "to giac", "phan anh", "gui", "bao cao vi pham", "bao vi pham", "phan anh vi pham", "report", "file report", "file", "report violation", "to report", "to file report", "to report violation",
    ];

    private static readonly string[] Courtesies = ["toi", "em", "muon", "cho", "xin", "mot", "duoc", "i", "want", "a", "an"];

    // One of these is in each of the first.
    private static readonly SearchValues<string> Marks = SearchValues.Create(["danh", "ten", "anonymous", "name"], StringComparison.Ordinal);

    /// <summary>Whether it does.</summary>
    public static bool Ask(string text) => text.Length <= LongestMessage && text.AsSpan().TrimEnd() is not [.., '?'] && MayAsk(text) && Asks(text);

    internal static bool Asks(string text)
    {
        var folded = Folding.Of(text.TrimEnd(' ', '.', '!'));
        return Without.Any(words => Around(folded, words) is { } rest && Beside.Contains(Plain(rest), StringComparer.Ordinal));
    }

    // Before it is taken apart; it says no of none that asks.
    internal static bool MayAsk(string text)
    {
        Span<char> folded = stackalloc char[text.Length];
        return LatinLetters.Fold(text, folded) is not (>= 0 and var length) || folded[..length].ContainsAny(Marks);
    }

    // What stands before and after.
    private static string? Around(string folded, string words)
    {
        var padded = $" {folded} ";
        var at = padded.IndexOf($" {words} ", StringComparison.Ordinal);
        return at < 0 ? null : $"{padded[..at].Trim()} {padded[(at + words.Length + 2)..].Trim()}".Trim();
    }

    private static string Plain(string rest) => string.Join(' ', rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Courtesies.Contains(word, StringComparer.Ordinal)));
}
