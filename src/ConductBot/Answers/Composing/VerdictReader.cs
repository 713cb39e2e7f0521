using System.Collections.Frozen;
using ConductBot.Answers.Reading;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Composing;

/// <summary>What a rule says of the act asked about: its modality, or "conditional" when the question speaks of what the exception speaks of and does not deny it.</summary>
internal static class VerdictReader
{
    private static readonly FrozenSet<string> Negations = FrozenSet.Create(StringComparer.Ordinal, "khong", "chua", "chang", "not", "no", "without", "never", "khoi", "tu");

    // What a guest of one's own province is called, where the exception is for others.
    private static readonly string[] Inside = [" trong tinh ", " cung tinh ", " tinh minh ", " noi tinh ", " our province ", " own province ", " same province ", " inside the province ", " within the province ", " tinh nha "];

    // Words of somebody who acts without the leave that exceptions ask for.
    private static readonly string[] SelfWilled =
    [
        " tu y ", " tu tien ", " khong xin phep ", " chua xin phep ", " khoi xin phep ", " ko xin phep ", " khong bao cao ", " khong bao truoc ", " khong uy quyen ", " chua uy quyen ", " khong duoc uy quyen ", " khong ai phan cong ", " khong duoc phan cong ", " chua duoc phan cong ",
        " hop dai ", " di dai ", " cu dai ", " lam bieng ", " without permission ", " without asking ", " without telling ", " nobody assigned ", " not assigned ", " on my own ", " on his own ", " on her own ", " unassigned ",
    ];

    /// <summary>
    /// The verdict on one rule for one question; null where the rule only urges or tells. <paramref name="isTelling"/>: whether two folded words in a row say
    /// something, or stand everywhere ("cơ quan").
    /// </summary>
    public static Verdict? Read(string text, Conjunct rule, ReadQuestion question, Func<string, string, bool> isTelling) => rule.Modality switch
    {
        Modality.Prohibited => rule.Exception is { } exception && FallsUnder(exception.Of(text), question, isTelling) ? Verdict.Conditional : Verdict.Prohibited,
        Modality.Required => Verdict.Required,
        Modality.Permitted => Verdict.Permitted,
        _ => null,
    };

    /// <summary>Whether the question says that what exceptions ask for is not so: "tự ý", "chưa xin phép", "nobody assigned me".</summary>
    public static bool Denies(ReadQuestion question)
    {
        var all = $" {string.Join(' ', question.Tokens.Select(Syllable.Fold))} ";
        return Array.Exists(SelfWilled, phrase => all.Contains(phrase, StringComparison.Ordinal));
    }

    // Two words of the question that stand in the exception, or a phrase that the vocabulary gave for it and that stands there whole.
    private static bool FallsUnder(string exception, ReadQuestion question, Func<string, string, bool> isTelling)
    {
        var stated = Words.Of(exception).ConvertAll(static word => Syllable.Fold(word.Text));
        var asked = question.Tokens.Select(Syllable.Fold).ToList();
        var whole = $" {string.Join(' ', stated)} ";
        var spoken = Enumerable.Range(0, Math.Max(0, asked.Count - 1)).Any(i => Follows(stated, asked[i], asked[i + 1]) && isTelling(asked[i], asked[i + 1]))
            || question.Added.Any(phrase => phrase.Length > 1 && phrase.Zip(phrase.Skip(1)).Any(pair => isTelling(pair.First, pair.Second)) && whole.Contains($" {string.Join(' ', phrase)} ", StringComparison.Ordinal));
        return spoken && !Denies(question) && !Denied(stated, asked);
    }

    // "chưa ai phân công", "khách trong tỉnh": what the exception asks for is said not to be so.
    private static bool Denied(List<string> stated, List<string> asked)
    {
        var all = $" {string.Join(' ', asked)} ";
        if (stated.Contains("ngoai") && !asked.Contains("ngoai") && Array.Exists(Inside, phrase => all.Contains(phrase, StringComparison.Ordinal))) return true;
        for (var i = 0; i + 1 < asked.Count; i++)
        {
            if (asked[i] is "khach" or "tiep" || !Follows(stated, asked[i], asked[i + 1])) continue;
            if (asked.Skip(Math.Max(0, i - 4)).Take(Math.Min(4, i)).Any(Negations.Contains)) return true;
        }

        return false;
    }

    private static bool Follows(List<string> words, string first, string second)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] == first && words[i + 1] == second) return true;
        }

        return false;
    }
}
