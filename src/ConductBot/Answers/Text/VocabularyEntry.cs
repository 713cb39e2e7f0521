namespace ConductBot.Answers.Text;

/// <summary>An entry ready for matching.</summary>
/// <param name="Kind">When it applies.</param>
/// <param name="Exact">What people write, as exact syllables.</param>
/// <param name="Folded">The same without diacritics.</param>
/// <param name="Means">Phrases of the directives.</param>
/// <param name="With">Folded phrases, each between blanks, of which one must also occur; empty for no condition.</param>
internal sealed record VocabularyEntry(VocabularyKind Kind, string[] Exact, string[] Folded, VocabularyPhrase[] Means, string[] With);
