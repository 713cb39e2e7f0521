namespace ConductBot.Protocol.Connector;

/// <summary>What the channel says of a conversation that was opened.</summary>
internal sealed record CreateAnswer(string? Id, string? ServiceUrl);
