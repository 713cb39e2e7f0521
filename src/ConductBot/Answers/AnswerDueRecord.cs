namespace ConductBot.Answers;

/// <summary>Says that a row of answering must die on the day in its key.</summary>
/// <param name="Feedback">Partition of a feedback row; null for a question.</param>
/// <param name="Row">The row's key.</param>
internal sealed record AnswerDueRecord(string? Feedback, string Row);
