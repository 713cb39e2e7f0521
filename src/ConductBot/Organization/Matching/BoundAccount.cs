namespace ConductBot.Organization.Matching;

/// <summary>The one account that a person was bound to at first contact; it is never replaced by a later one.</summary>
/// <param name="Key">The opaque id of a turn's person.</param>
/// <param name="Bound">When.</param>
internal sealed record BoundAccount(string Key, DateTimeOffset Bound);
