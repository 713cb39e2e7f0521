namespace ConductBot.Answers.Evaluating;

/// <summary>One line of a corpus that replaces the library.</summary>
internal sealed record CorpusClause(string Id, string? Title, string Text);
