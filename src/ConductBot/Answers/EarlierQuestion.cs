namespace ConductBot.Answers;

/// <summary>A question and what it led to.</summary>
/// <param name="Question">The question, whole.</param>
/// <param name="Clauses">What was cited, as directive#path.</param>
/// <param name="Turn">The turn.</param>
internal sealed record EarlierQuestion(string Question, IReadOnlyList<string> Clauses, string Turn);
