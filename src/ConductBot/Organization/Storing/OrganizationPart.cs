namespace ConductBot.Organization.Storing;

/// <summary>Some of the units or people of a set: as many as fit one row.</summary>
internal sealed record OrganizationPart(IReadOnlyList<Unit> Units, IReadOnlyList<Person> People);
