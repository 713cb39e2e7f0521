namespace ConductBot.Organization.Storing;

/// <summary>The one authoritative row: which set is published. Whoever replaces it publishes.</summary>
/// <param name="Version">Grows by one with every publication.</param>
/// <param name="Set">The partition that holds the units and people.</param>
/// <param name="Units">How many units the set holds.</param>
/// <param name="People">How many people.</param>
/// <param name="Published">When.</param>
internal sealed record OrganizationHead(long Version, string Set, int Units, int People, DateTimeOffset Published);
