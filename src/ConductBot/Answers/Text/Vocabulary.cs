namespace ConductBot.Answers.Text;

/// <summary>What people write and what the directives write for it; read once from data (library/vocabulary.tsv), then immutable.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string[]> _abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VocabularyEntries> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stop = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foldedStop = new(StringComparer.Ordinal);
    private readonly HashSet<string> _englishStop = new(StringComparer.Ordinal);
    private readonly HashSet<string> _englishWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _stopPhrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _foldedStopPhrases = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<OutsideEntry>> _outside = new(StringComparer.Ordinal);

    // The same few thousand tokens and phrases stand in all entries: each is kept once.
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VocabularyPhrase> _phrases = new(StringComparer.Ordinal);

    private Vocabulary()
    {
    }

    /// <summary>A vocabulary with nothing in it.</summary>
    public static Vocabulary Empty { get; } = new();

    /// <summary>Reads the file's lines: kind, say, means, with, parted by tabs.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message names it.</exception>
    public static Vocabulary Read(IEnumerable<string> lines)
    {
        var vocabulary = new Vocabulary();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (!vocabulary.TryAdd(line.Normalize().ToLowerInvariant().Split('\t')))
            {
                throw new FormatException($"Line {number} of the vocabulary is not of the form kind, say, means, with (parted by tabs): '{line}'.");
            }
        }

        return vocabulary;
    }

    /// <summary>The tokens an abbreviation stands for, or null.</summary>
    public string[]? Abbreviation(string token) => _abbreviations.GetValueOrDefault(token);

    /// <summary>Whether an exact syllable carries no topic.</summary>
    public bool IsStop(string exact) => _stop.Contains(exact);

    /// <summary>Whether a syllable typed without diacritics may carry no topic.</summary>
    public bool IsFoldedStop(string folded) => _foldedStop.Contains(folded);

    /// <summary>Whether a token is an English word without a topic.</summary>
    public bool IsEnglishStop(string token) => _englishStop.Contains(token);

    /// <summary>Whether an English entry has this word.</summary>
    public bool IsEnglish(string token) => _englishWords.Contains(token);

    /// <summary>Phrases without a topic that begin with this exact syllable, as exact syllables.</summary>
    public IReadOnlyList<string[]> StopPhrases(string exact) => _stopPhrases.TryGetValue(exact, out var phrases) ? phrases : [];

    /// <summary>Phrases without a topic that begin with this folded syllable, as folded syllables.</summary>
    public IReadOnlyList<string[]> FoldedStopPhrases(string folded) => _foldedStopPhrases.TryGetValue(folded, out var phrases) ? phrases : [];

    /// <summary>Whether some entry's first folded token is this one.</summary>
    public bool Starts(string folded) => _byFirst.ContainsKey(folded);

    /// <summary>Entries that may stand at a place among folded tokens: those of this first token and of this second one, or of one token alone.</summary>
    public IReadOnlyList<VocabularyEntry> StartingAt(List<string> folded, int at) =>
        _byFirst.TryGetValue(folded[at], out var entries) ? entries.Before(at + 1 < folded.Count ? folded[at + 1] : null) : [];

    /// <summary>What people say that takes a question out of the case that a rule names: entries that begin with this folded token.</summary>
    public IReadOnlyList<OutsideEntry> Outside(string folded) => _outside.TryGetValue(folded, out var entries) ? entries : [];

    internal static string[] Tokens(string text) => [.. Words.Of(text.Normalize()).Select(static word => word.Text)];

    private bool TryAdd(string[] columns)
    {
        if (columns is not [var kind, var say, ..] || Once(Tokens(say)) is not { Length: > 0 } tokens) return false;
        var means = columns.Length > 2 ? columns[2] : "";
        switch (kind)
        {
            case "abbreviation" when means.Length > 0:
                _abbreviations[say] = Once(Tokens(means));
                return true;
            case "word" or "english" or "general" when means.Length > 0:
                Add(new VocabularyEntry(
                    kind switch { "word" => VocabularyKind.Word, "english" => VocabularyKind.English, _ => VocabularyKind.General },
                    Once(Array.ConvertAll(tokens, Syllable.Exact)),
                    Once(Array.ConvertAll(tokens, Syllable.Fold)),
                    [.. means.Split('|').Select(Phrase)],
                    columns.Length > 3 ? Spaced(columns[3]) : []));
                return true;
            case "outside" when means.Length > 0:
                var outside = new OutsideEntry([.. tokens.Select(Syllable.Exact)], [.. tokens.Select(Syllable.Fold)], Spaced(means), columns.Length > 3 ? Spaced(columns[3]) : []);
                if (!_outside.TryGetValue(outside.Folded[0], out var begun)) _outside[outside.Folded[0]] = begun = [];
                begun.Add(outside);
                return true;
            case "stop":
                _stop.Add(Syllable.Exact(say));
                _foldedStop.Add(Syllable.Fold(say));
                return true;
            case "stop-english":
                _englishStop.UnionWith(tokens);
                return true;
            case "stop-phrase":
                Add(_stopPhrases, [.. tokens.Select(Syllable.Exact)]);
                Add(_foldedStopPhrases, [.. tokens.Select(Syllable.Fold)]);
                return true;
            default:
                return false;
        }
    }

    private VocabularyPhrase Phrase(string means)
    {
        if (!_phrases.TryGetValue(means, out var phrase)) _phrases[means] = phrase = new VocabularyPhrase(Once(Tokens(means)));
        return phrase;
    }

    private string[] Once(string[] tokens) => Array.ConvertAll(tokens, token =>
    {
        if (_tokens.TryGetValue(token, out var known)) return known;
        _tokens.Add(token);
        return token;
    });

    private static string[] Spaced(string phrases) => [.. phrases.Split('|').Select(static phrase => $" {string.Join(' ', Tokens(phrase).Select(Syllable.Fold))} ").Distinct(StringComparer.Ordinal)];

    private static void Add(Dictionary<string, List<string[]>> byFirst, string[] phrase)
    {
        if (!byFirst.TryGetValue(phrase[0], out var phrases)) byFirst[phrase[0]] = phrases = [];
        phrases.Add(phrase);
    }

    private void Add(VocabularyEntry entry)
    {
        if (!_byFirst.TryGetValue(entry.Folded[0], out var entries)) _byFirst[entry.Folded[0]] = entries = new VocabularyEntries();
        entries.Add(entry);
        if (entry.Kind == VocabularyKind.English) _englishWords.UnionWith(entry.Folded);
    }
}
