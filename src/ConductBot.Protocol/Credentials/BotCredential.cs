using Azure.Core;

namespace ConductBot.Protocol.Credentials;

/// <summary>What the bot proves itself with.</summary>
/// <param name="Kind">A word for people.</param>
/// <param name="Ends">When it ends, where it does and somebody said so.</param>
/// <param name="Token">Gets tokens; not cached here.</param>
internal sealed record BotCredential(string Kind, DateTimeOffset? Ends, TokenCredential Token);
