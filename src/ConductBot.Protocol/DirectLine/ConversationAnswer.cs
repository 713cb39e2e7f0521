using System.Text.Json.Serialization;

namespace ConductBot.Protocol.DirectLine;

/// <summary>The answer to tokens/generate, tokens/refresh and conversations: the latter with a stream's address.</summary>
internal sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null, string? ReferenceGrammarId = null);
