namespace ConductBot.Answers.Text;

/// <summary>When an entry of the vocabulary applies.</summary>
internal enum VocabularyKind
{
    /// <summary>Always.</summary>
    Word,

    /// <summary>In English questions, and for words that are no Vietnamese syllable.</summary>
    English,

    /// <summary>When other texts than directives are searched.</summary>
    General,
}
