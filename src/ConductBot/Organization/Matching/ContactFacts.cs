namespace ConductBot.Organization.Matching;

/// <summary>What is known of somebody who writes: as the channel vouches for it, never as the person says.</summary>
/// <param name="Key">The opaque id of a turn's person.</param>
/// <param name="ChatPerson">The person's id from the chat page's token, or null.</param>
/// <param name="EntraId">Entra object id, or null.</param>
/// <param name="SignInName">Sign-in name from the connector's member read; null while it was not asked for, and for guests.</param>
internal sealed record ContactFacts(string Key, string? ChatPerson, string? EntraId, string? SignInName);
