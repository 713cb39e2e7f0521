namespace ConductBot.Protocol.Tests.DirectLine;

/// <summary>What a client holds.</summary>
internal sealed record Chat(string ConversationId, string Token, string StreamUrl);
