namespace ConductBot.Organization.Lookup;

/// <summary>A target at the start of a text.</summary>
/// <param name="Words">The words that name it, as they were written.</param>
/// <param name="Outcome">Whom they mean; never <see cref="LookupOutcome.Nobody"/>.</param>
/// <param name="End">Where the rest of the text begins.</param>
public sealed record LookupRead(string Words, LookupOutcome Outcome, int End);
