using System.Collections.Frozen;

namespace ConductBot.Answers.Text;

/// <summary>Constants of reading a question.</summary>
internal sealed record QuestionReaderOptions
{
    /// <summary>Weight of a word without a topic.</summary>
    public float StopWeight { get; init; } = 0.2f;

    /// <summary>Weight of a word that the vocabulary adds.</summary>
    public float ExpansionWeight { get; init; } = 0.4f;

    /// <summary>Whether synonyms of law language are added: for other texts than directives.</summary>
    public bool GeneralSynonyms { get; init; }

    /// <summary>Whether unknown words are taken for slips of known ones: not in a corpus of law, where a rare word means itself.</summary>
    public bool MendsSpelling { get; init; } = true;

    /// <summary>Names of places by their first folded syllable, as exact and folded syllables: they say where, not what.</summary>
    public IReadOnlyDictionary<string, (string[] Exact, string[] Folded)[]> Places { get; init; } = FrozenDictionary<string, (string[] Exact, string[] Folded)[]>.Empty;

    /// <summary>Words that are read; a longer question is read up to here.</summary>
    public int MostWords { get; init; } = 200;

    /// <summary>Letters that are read of a word: no language here has longer ones, and each is looked at many times.</summary>
    public int LongestWord { get; init; } = 40;
}
