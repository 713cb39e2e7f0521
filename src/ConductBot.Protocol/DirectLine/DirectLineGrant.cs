namespace ConductBot.Protocol.DirectLine;

/// <summary>The host's word that a token may be made out.</summary>
/// <param name="User">For whom.</param>
/// <param name="ConversationId">The conversation to go on with, which must be the user's own; null for a new one.</param>
public sealed record DirectLineGrant(DirectLineUser User, string? ConversationId = null);
