using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Text;

/// <summary>Mends tokens that no text has: Telex remnants, one slip of the finger, two words run together.</summary>
internal sealed class Spelling
{
    private readonly Lexicon _lexicon;
    private readonly SyllableFrequency _frequency;
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);

    /// <param name="lexicon">The syllables that are known.</param>
    /// <param name="frequency">How often syllables stand alone and side by side.</param>
    public Spelling(Lexicon lexicon, SyllableFrequency frequency)
    {
        (_lexicon, _frequency) = (lexicon, frequency);
        foreach (var form in lexicon.FoldedForms)
        {
            if (form.Length is < 2 or > 7 || !form.All(char.IsAsciiLetterLower)) continue;
            Note(form, form);
            for (var i = 0; i < form.Length; i++) Note(form.Remove(i, 1), form);
        }
    }

    /// <summary>The likeliest known tokens for an unknown one between its neighbours (null at the ends), or the token itself.</summary>
    public IEnumerable<string> Mend(string token, string? before, string? after)
    {
        if (Telex.Undo(token) is { } meant && _lexicon.Folded(meant) >= 0) return [meant];
        if (token.Length > 12 || token.Any(char.IsDigit)) return [token];
        var folded = Sounded(Syllable.Fold(token));
        if (_lexicon.Folded(folded) >= 0) return [folded];
        return Nearest(folded, before, after) is { } near ? [near] : Split(folded) ?? [token];
    }

    // Letters that the young write for the sound: f for ph, j for gi, z for d, w for qu.
    private static string Sounded(string folded) => folded[0] switch
    {
        'f' => "ph" + folded[1..],
        'j' => "gi" + folded[1..],
        'z' => "d" + folded[1..],
        'w' => "qu" + folded[1..],
        _ => folded,
    };

    private void Note(string key, string form)
    {
        if (!_byDeletion.TryGetValue(key, out var forms)) _byDeletion[key] = forms = [];
        forms.Add(form);
    }

    private string? Nearest(string folded, string? before, string? after)
    {
        if (folded.Length < 3) return null;
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        Collect(folded, candidates);
        for (var i = 0; i < folded.Length; i++) Collect(folded.Remove(i, 1), candidates);
        return candidates.Count == 0 ? null : candidates.MaxBy(candidate => Plausibility(candidate, folded, before, after));
    }

    private void Collect(string key, HashSet<string> candidates)
    {
        if (_byDeletion.TryGetValue(key, out var forms)) candidates.UnionWith(forms);
    }

    // A slip seldom hits the first letter, and a letter is rather left out than put in.
    private float Plausibility(string candidate, string typed, string? before, string? after) =>
        _frequency.Single(candidate) + (2 * (_frequency.Pair(before, candidate) + _frequency.Pair(candidate, after))) +
        (candidate[0] == typed[0] ? 3 : 0) + (candidate.Length > typed.Length ? 1 : 0);

    private string[]? Split(string folded)
    {
        string[]? best = null;
        var value = float.MinValue;
        for (var i = 2; i <= folded.Length - 2; i++)
        {
            var (first, second) = (folded[..i], folded[i..]);
            if (_lexicon.Folded(first) < 0 || _lexicon.Folded(second) < 0) continue;
            var plausible = _frequency.Single(first) + _frequency.Single(second) + (2 * _frequency.Pair(first, second));
            if (plausible > value) (best, value) = ([first, second], plausible);
        }

        return best;
    }
}
