namespace ConductBot.Organization.Permissions;

/// <summary>Who asks, in which organisation, on which day in Vietnam.</summary>
/// <param name="Organization">The snapshot that decides.</param>
/// <param name="Asker">Null for somebody whom the organisation does not know.</param>
/// <param name="Day">Today in Vietnam.</param>
public sealed record Asking(OrganizationSnapshot Organization, Person? Asker, DateOnly Day);
