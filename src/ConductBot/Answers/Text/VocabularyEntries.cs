namespace ConductBot.Answers.Text;

/// <summary>Vocabulary entries of one first token, in the order of the file: apart by their second token, since some syllables begin hundreds of entries.</summary>
internal sealed class VocabularyEntries
{
    private readonly List<VocabularyEntry> _alone = [];
    private readonly Dictionary<string, List<VocabularyEntry>> _bySecond = new(StringComparer.Ordinal);

    /// <summary>Takes one more, after all others.</summary>
    public void Add(VocabularyEntry entry)
    {
        if (entry.Folded.Length > 1)
        {
            if (!_bySecond.TryGetValue(entry.Folded[1], out var entries)) _bySecond[entry.Folded[1]] = entries = [.. _alone];
            entries.Add(entry);
            return;
        }

        _alone.Add(entry);
        foreach (var entries in _bySecond.Values) entries.Add(entry);
    }

    /// <summary>Those that may stand before a token; null is the end of the text.</summary>
    public IReadOnlyList<VocabularyEntry> Before(string? second) => second is not null && _bySecond.TryGetValue(second, out var entries) ? entries : _alone;
}
