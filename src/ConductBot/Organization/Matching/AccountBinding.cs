namespace ConductBot.Organization.Matching;

/// <summary>Leads from an account to the person it was bound to: checked against <see cref="BoundAccount"/>.</summary>
internal sealed record AccountBinding(string PersonId);
