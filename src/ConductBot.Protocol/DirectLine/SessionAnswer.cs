namespace ConductBot.Protocol.DirectLine;

/// <summary>A session id, asked for before sign-in cards.</summary>
internal sealed record SessionAnswer(string SessionId);
