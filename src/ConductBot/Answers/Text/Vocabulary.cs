using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ConductBot.Answers.Text;

/// <summary>What people write and what the directives write for it; read once from data, then immutable.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string[]> _abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<VocabularyEntry>> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stop = new(StringComparer.Ordinal);
    private readonly HashSet<string> _english = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foldedStop = new(StringComparer.Ordinal);
    private readonly List<StopPhrase> _stopPhrases = [];

    private Vocabulary(VocabularyFile file)
    {
        foreach (var (token, value) in file.Abbreviations) _abbreviations[token.ToLowerInvariant()] = Tokens(value);
        foreach (var entry in file.Words.Concat(file.General).Where(static entry => entry.Say.Length > 0)) Add(entry);
        foreach (var word in file.StopSyllables.Select(static word => word.ToLowerInvariant()))
        {
            _stop.Add(Syllable.Exact(word));
            _foldedStop.Add(Syllable.Fold(word));
        }

        foreach (var word in file.EnglishStopwords) _english.Add(word.ToLowerInvariant());
        _stopPhrases.AddRange(file.StopPhrases.Select(Tokens).Where(static tokens => tokens.Length > 0)
            .Select(static tokens => new StopPhrase([.. tokens.Select(Syllable.Exact)], [.. tokens.Select(Syllable.Fold)])));
        foreach (var entry in file.Words.Where(static entry => entry.Lang == "en"))
        {
            foreach (var word in Tokens(entry.Say)) EnglishWords.Add(word);
        }
    }

    /// <summary>A vocabulary with nothing in it.</summary>
    public static Vocabulary Empty { get; } = new(new VocabularyFile());

    /// <summary>English words that the vocabulary translates.</summary>
    public HashSet<string> EnglishWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Phrases without a topic.</summary>
    public IReadOnlyList<StopPhrase> StopPhrases => _stopPhrases;

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">It is no such file; the message names the line.</exception>
    public static Vocabulary Read(string yaml)
    {
        var reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        try
        {
            return new Vocabulary(reader.Deserialize<VocabularyFile>(yaml) ?? new VocabularyFile());
        }
        catch (YamlException exception)
        {
            throw new FormatException($"The vocabulary is not valid at line {exception.Start.Line}: {exception.Message}", exception);
        }
    }

    /// <summary>The tokens an abbreviation stands for, or null.</summary>
    public string[]? Abbreviation(string token) => _abbreviations.GetValueOrDefault(token);

    /// <summary>Whether an exact syllable carries no topic.</summary>
    public bool IsStop(string exact) => _stop.Contains(exact);

    /// <summary>Whether a syllable typed without diacritics may carry no topic.</summary>
    public bool IsFoldedStop(string folded) => _foldedStop.Contains(folded);

    /// <summary>Whether a token is an English word without a topic.</summary>
    public bool IsEnglishStop(string token) => _english.Contains(token);

    /// <summary>Entries whose first folded token is this one.</summary>
    public IReadOnlyList<VocabularyEntry> StartingWith(string folded) => _byFirst.TryGetValue(folded, out var entries) ? entries : [];

    internal static string[] Tokens(string text) => [.. Words.Of(text.Normalize()).Select(static word => word.Text)];

    private void Add(VocabularyFile.Entry entry)
    {
        var say = Tokens(entry.Say);
        if (say.Length == 0) return;
        var known = new VocabularyEntry(
            [.. say.Select(Syllable.Exact)], [.. say.Select(Syllable.Fold)], [.. entry.Means.Select(Tokens)], [.. entry.With.SelectMany(Tokens).Select(Syllable.Fold)]);
        if (!_byFirst.TryGetValue(known.Folded[0], out var entries)) _byFirst[known.Folded[0]] = entries = [];
        entries.Add(known);
    }
}
