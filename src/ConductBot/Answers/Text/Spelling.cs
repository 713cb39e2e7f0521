using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Text;

/// <summary>Mends tokens that no text has: Telex remnants, one slip of the finger, two words run together.</summary>
internal sealed class Spelling
{
    private readonly Lexicon _lexicon;
    private readonly Func<string, string?, float> _plausible;
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);

    /// <param name="lexicon">The syllables that are known.</param>
    /// <param name="plausible">How plausible a syllable is after the one before it (null at the start); higher is likelier.</param>
    public Spelling(Lexicon lexicon, Func<string, string?, float> plausible)
    {
        (_lexicon, _plausible) = (lexicon, plausible);
        foreach (var form in lexicon.FoldedForms)
        {
            if (form.Length is < 2 or > 7 || !form.All(char.IsAsciiLetterLower)) continue;
            Note(form, form);
            for (var i = 0; i < form.Length; i++) Note(form.Remove(i, 1), form);
        }
    }

    /// <summary>The likeliest known tokens for an unknown one, or the token itself.</summary>
    public IEnumerable<string> Mend(string token, string? before)
    {
        if (Telex.Undo(token) is { } meant && _lexicon.Folded(meant) >= 0) return [meant];
        if (token.Length > 12 || token.Any(char.IsDigit)) return [token];
        return NearestOne(Syllable.Fold(token), before) is { } near ? [near] : Split(Syllable.Fold(token)) ?? [token];
    }

    private void Note(string key, string form)
    {
        if (!_byDeletion.TryGetValue(key, out var forms)) _byDeletion[key] = forms = [];
        forms.Add(form);
    }

    private string? NearestOne(string folded, string? before)
    {
        if (folded.Length < 3) return null;
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        void Collect(string key)
        {
            if (_byDeletion.TryGetValue(key, out var forms)) candidates.UnionWith(forms);
        }

        Collect(folded);
        for (var i = 0; i < folded.Length; i++) Collect(folded.Remove(i, 1));
        return candidates.Count == 0 ? null : candidates.MaxBy(candidate => _plausible(candidate, before));
    }

    private string[]? Split(string folded)
    {
        string[]? best = null;
        var value = float.MinValue;
        for (var i = 2; i <= folded.Length - 2; i++)
        {
            var (first, second) = (folded[..i], folded[i..]);
            if (_lexicon.Folded(first) < 0 || _lexicon.Folded(second) < 0) continue;
            var plausible = _plausible(second, first) + _plausible(first, null);
            if (plausible > value) (best, value) = ([first, second], plausible);
        }

        return best;
    }
}
