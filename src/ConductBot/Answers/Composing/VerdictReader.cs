using System.Collections.Frozen;
using ConductBot.Answers.Reading;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Composing;

/// <summary>What a rule says of the act asked about: its modality, or "conditional" when the question speaks of what the exception speaks of and does not deny it.</summary>
internal static class VerdictReader
{
    private static readonly FrozenSet<string> Negations = FrozenSet.Create(StringComparer.Ordinal, "khong", "chua", "chang", "not", "no", "without", "never", "khoi", "tu");

    private static readonly (string Word, string Opposite)[] Opposites = [("ngoai", "trong"), ("outside", "inside")];

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

    // Two words of the question that stand in the exception, or a phrase that the vocabulary gave for it and that stands there whole.
    private static bool FallsUnder(string exception, ReadQuestion question, Func<string, string, bool> isTelling)
    {
        var stated = Words.Of(exception).ConvertAll(static word => Syllable.Fold(word.Text));
        var asked = question.Tokens.Select(Syllable.Fold).ToList();
        var whole = $" {string.Join(' ', stated)} ";
        var spoken = Enumerable.Range(0, Math.Max(0, asked.Count - 1)).Any(i => Follows(stated, asked[i], asked[i + 1]) && isTelling(asked[i], asked[i + 1]))
            || question.Added.Any(phrase => phrase.Length > 1 && phrase.Zip(phrase.Skip(1)).Any(pair => isTelling(pair.First, pair.Second)) && whole.Contains($" {string.Join(' ', phrase)} ", StringComparison.Ordinal));
        return spoken && !Denied(stated, asked);
    }

    // "chưa ai phân công", "khách trong tỉnh": what the exception asks for is said not to be so.
    private static bool Denied(List<string> stated, List<string> asked)
    {
        if (Array.Exists(Opposites, pair => stated.Contains(pair.Word) && asked.Contains(pair.Opposite) && !asked.Contains(pair.Word))) return true;
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
