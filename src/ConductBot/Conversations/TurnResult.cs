namespace ConductBot.Conversations;

/// <summary>What a turn leads to: replies to send and the handler's state to keep. Written in one batch.</summary>
/// <param name="Replies">In order.</param>
/// <param name="State">The new state as JSON, null to drop it.</param>
public sealed record TurnResult(IReadOnlyList<Reply> Replies, string? State);
