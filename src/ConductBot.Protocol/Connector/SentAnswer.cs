namespace ConductBot.Protocol.Connector;

/// <summary>What the channel says of an activity it took.</summary>
internal sealed record SentAnswer(string? Id);
