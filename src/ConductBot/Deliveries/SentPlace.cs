namespace ConductBot.Deliveries;

/// <summary>The conversation that a message was sent to: with the activity's id enough to update or delete it.</summary>
public sealed record SentPlace(string ChannelId, string ServiceUrl, string ConversationId);
