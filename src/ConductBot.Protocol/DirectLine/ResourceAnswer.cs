namespace ConductBot.Protocol.DirectLine;

/// <summary>The id of what was posted.</summary>
internal sealed record ResourceAnswer(string Id);
