namespace ConductBot.Answers;

/// <summary>Says that something answering wrote must die on the day in its key.</summary>
/// <param name="Feedback">Partition of feedback; null for a question.</param>
/// <param name="Row">The row's key; null for all feedback of the partition that is old enough by then.</param>
internal sealed record AnswerDueRecord(string? Feedback, string? Row);
