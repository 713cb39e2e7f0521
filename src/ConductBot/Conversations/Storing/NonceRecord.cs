using ConductBot.Conversations.Pressing;

namespace ConductBot.Conversations.Storing;

/// <summary>What a press led to: whoever repeats it gets the same.</summary>
internal sealed record NonceRecord(CardResult Result, DateTimeOffset At);
