namespace ConductBot.SelfReports.Talk;

/// <summary>
/// What people write when they mean a form: words in order, "(tới|vào làm)" for one or the other, "…" for up to six words between. It never reaches over the end of a sentence, and what is denied ("không đi trễ") is not said.
/// </summary>
internal sealed class ReportPhrase
{
    private const int MostBetween = 6;
    private static readonly SaidWord[] Denials = [.. SaidWord.Of("không ko chưa chẳng chả đừng not never")];

    private readonly Step[] _steps;

    private ReportPhrase(Step[] steps) => _steps = steps;

    /// <summary>The words with which it may begin, without marks.</summary>
    public IEnumerable<string> Beginnings => _steps[0].Either.Select(words => words[0].Folded).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a phrase; null when a bracket is not closed or empty, or when it begins or ends with "…".</summary>
    public static ReportPhrase? Parse(string written)
    {
        var (steps, after, rest) = (new List<Step>(), false, written.Replace("...", "…", StringComparison.Ordinal).Trim());
        while (rest.Length > 0)
        {
            if (rest[0] == '…')
            {
                if (steps.Count == 0 || after) return null;
                (after, rest) = (true, rest[1..].TrimStart());
                continue;
            }

            var end = rest[0] == '(' ? rest.IndexOf(')', StringComparison.Ordinal) : rest.IndexOfAny([' ', '(', '…']) is var space && space < 0 ? rest.Length : space;
            if (end < 1) return null;
            var either = (rest[0] == '(' ? rest[1..end] : rest[..end]).Split('|').Select(words => SaidWord.Of(words).ToArray()).ToArray();
            if (either.Any(words => words.Length == 0)) return null;
            steps.Add(new Step(either, after));
            (after, rest) = (false, rest[Math.Min(rest[0] == '(' ? end + 1 : end, rest.Length)..].TrimStart());
        }

        return steps.Count == 0 || after ? null : new ReportPhrase([.. steps]);
    }

    /// <summary>How many letters of a message it finds, beginning at a word: 0 when it is not there.</summary>
    public int Letters(IReadOnlyList<SaidWord> said, int at) => at > 0 && said[at - 1].Sentence == said[at].Sentence && Denials.Any(denial => said[at - 1].Is(denial)) ? 0 : Math.Max(0, Letters(said, at, 0));

    // -1 when the rest is not there.
    private int Letters(IReadOnlyList<SaidWord> said, int from, int step)
    {
        if (step == _steps.Length) return 0;
        var best = -1;
        for (var at = from; at <= from + (_steps[step].After ? MostBetween : 0) && at < said.Count && said[at].Sentence == said[Math.Max(0, from - 1)].Sentence | step == 0; at++)
        {
            foreach (var words in _steps[step].Either)
            {
                if (!Stand(words, said, at) || Letters(said, at + words.Length, step + 1) is not (>= 0 and var rest)) continue;
                best = Math.Max(best, rest + words.Sum(word => word.Folded.Length));
            }
        }

        return best;
    }

    private static bool Stand(SaidWord[] words, IReadOnlyList<SaidWord> said, int at)
    {
        if (at + words.Length > said.Count) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!said[at + i].Is(words[i]) || said[at + i].Sentence != said[at].Sentence || IsAnother(said, at + i, words[i])) return false;
        }

        return true;
    }

    // Typed without marks, "toi muon" is "tôi muốn" unless a time follows: then it is "tới muộn"; and "hop thay" is "họp thay", not "thấy".
    private static bool IsAnother(IReadOnlyList<SaidWord> said, int at, SaidWord word)
    {
        if (!said[at].IsPlain || word.IsPlain || at == 0) return false;
        var (before, after) = (said[at - 1].Folded, at + 1 < said.Count ? said[at + 1].Folded : "");
        return said[at].Folded switch
        {
            "muon" => before is "toi" or "em" or "minh" or "tui" or "con" or "chau" && !(after.Length > 0 && (char.IsAsciiDigit(after[0]) || after is "nua" or "gio")),
            "thay" => before is "hop" or "du",
            _ => false,
        };
    }

    private sealed record Step(SaidWord[][] Either, bool After);
}
