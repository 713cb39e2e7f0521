namespace ConductBot.Directives.Storing;

/// <summary>Territories and bodies over time.</summary>
internal sealed record LibraryTerritories(IReadOnlyList<Jurisdiction> Jurisdictions, IReadOnlyList<BodyChange> Bodies);
