namespace ConductBot.Answers.Ranking;

/// <summary>One token of a query.</summary>
/// <param name="Exact">Number of its exact form, -1 when no document has it.</param>
/// <param name="Folded">Number of its folded form, -1 when no document has it.</param>
/// <param name="Weight">1 for a word of the question, less for function words and for words added from the vocabulary.</param>
/// <param name="Marked">Whether its spelling says which exact form is meant; a token typed without diacritics matches every form alike.</param>
/// <param name="Sequence">Tokens of one sequence stand next to each other; only those make bigrams.</param>
internal readonly record struct QueryTerm(int Exact, int Folded, float Weight, bool Marked, int Sequence);
