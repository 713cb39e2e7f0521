namespace ConductBot.Protocol.Connector;

/// <summary>A service URL that may be called.</summary>
/// <param name="Prefix">The URL as it came, without a slash at its end: calls are appended.</param>
/// <param name="WithToken">Whether the bot's token goes along; to programs on this machine it does not.</param>
internal sealed record ServiceAddress(string Prefix, bool WithToken);
