namespace ConductBot.Conversations.Storing;

/// <summary>Which activities were done, when the state has no more room for them.</summary>
/// <param name="At">When the last of them was.</param>
/// <param name="Marks">Their marks, one after the other.</param>
internal sealed record DoneRecord(DateTimeOffset At, string Marks);
