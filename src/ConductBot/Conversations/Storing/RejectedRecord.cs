namespace ConductBot.Conversations.Storing;

/// <summary>What is left of a reply that a channel will never take: why and when, not what.</summary>
internal sealed record RejectedRecord(string Reason, DateTimeOffset At);
