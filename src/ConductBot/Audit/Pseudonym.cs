namespace ConductBot.Audit;

/// <summary>Who stands behind a pseudonym, and the other way round. Erased with the person.</summary>
/// <param name="Name">The pseudonym.</param>
/// <param name="Person">The person's id.</param>
internal sealed record Pseudonym(string Name, string Person);
