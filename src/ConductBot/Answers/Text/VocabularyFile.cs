namespace ConductBot.Answers.Text;

/// <summary>The vocabulary file (library/vocabulary.yaml) as the policy owner edits it.</summary>
internal sealed class VocabularyFile
{
    /// <summary>Whole tokens rewritten before anything else: ko → không.</summary>
    public Dictionary<string, string> Abbreviations { get; set; } = [];

    /// <summary>Everyday words, slang and English, with the directives' words for them.</summary>
    public List<Entry> Words { get; set; } = [];

    /// <summary>Synonyms of law language.</summary>
    public List<Entry> General { get; set; } = [];

    /// <summary>English words without a topic.</summary>
    public List<string> EnglishStopwords { get; set; } = [];

    /// <summary>Vietnamese syllables without a topic.</summary>
    public List<string> StopSyllables { get; set; } = [];

    /// <summary>Vietnamese phrases without a topic.</summary>
    public List<string> StopPhrases { get; set; } = [];

    /// <summary>One entry.</summary>
    public sealed class Entry
    {
        /// <summary>What people write.</summary>
        public string Say { get; set; } = "";

        /// <summary>What the directives write.</summary>
        public List<string> Means { get; set; } = [];

        /// <summary>Words of which one must also occur, or empty.</summary>
        public List<string> With { get; set; } = [];

        /// <summary>"en", or null for Vietnamese.</summary>
        public string? Lang { get; set; }
    }
}
