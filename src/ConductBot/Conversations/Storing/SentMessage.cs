namespace ConductBot.Conversations.Storing;

/// <summary>A message of the bot and the turn that it answers.</summary>
/// <param name="Id">The message's id on the channel.</param>
/// <param name="Turn">The turn.</param>
/// <param name="Of">Whose state the turn changed: in a group each person has their own; null elsewhere.</param>
internal sealed record SentMessage(string Id, string Turn, string? Of);
