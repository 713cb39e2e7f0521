namespace ConductBot.Organization;

/// <summary>A role and what it is for.</summary>
/// <param name="Role">The role; <see cref="Role.Staff"/> is never granted, everybody has it.</param>
/// <param name="Of">Id of the unit (<see cref="Role.Head"/>, <see cref="Role.Manager"/>) or of the form (<see cref="Role.ReportReceiver"/>); null for all other roles.</param>
public sealed record RoleGrant(Role Role, string? Of = null);
