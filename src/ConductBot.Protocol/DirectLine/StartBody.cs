using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>The body of tokens/generate and conversations, both optional.</summary>
internal sealed record StartBody(ChannelAccount? User, string? Locale);
