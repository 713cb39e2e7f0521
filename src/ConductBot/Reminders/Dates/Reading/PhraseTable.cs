namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Phrases and what they mean; the longest that stands at a place counts. What is written together in a phrase ("t2") must be so in the text.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(IReadOnlyList<DateToken> Words, T Value)>> _phrases = new(StringComparer.Ordinal);

    /// <param name="entries">Phrases of one meaning, parted by |.</param>
    public PhraseTable(params (string Phrases, T Value)[] entries)
    {
        foreach (var (phrases, value) in entries)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                var words = DateTokens.Of(phrase);
                if (!_phrases.TryGetValue(words[0].Folded, out var same)) _phrases[words[0].Folded] = same = [];
                same.Add((words, value));
            }
        }

        foreach (var same in _phrases.Values) same.Sort((one, other) => other.Words.Count.CompareTo(one.Words.Count));
    }

    /// <summary>The meaning at a place and where the phrase ends; null when none stands there.</summary>
    public (T Value, int End)? At(IReadOnlyList<DateToken> tokens, int at)
    {
        if (at < 0 || at >= tokens.Count || !_phrases.TryGetValue(tokens[at].Folded, out var same)) return null;

        foreach (var (words, value) in same)
        {
            if (at + words.Count <= tokens.Count && Stands(words, tokens, at)) return (value, at + words.Count);
        }

        return null;
    }

    private static bool Stands(IReadOnlyList<DateToken> words, IReadOnlyList<DateToken> tokens, int at)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!tokens[at + i].Is(words[i]) || (i > 0 && !words[i].Spaced && tokens[at + i].Spaced)) return false;
        }

        return true;
    }
}
