using ConductBot.Organization.Lookup;

namespace ConductBot.Broadcasts.Reading;

/// <summary>Whom the beginning of a text names.</summary>
/// <param name="Targets">Each with the words that name it.</param>
/// <param name="End">Where the rest of the text begins.</param>
/// <param name="Unknown">A name after them that nobody bears, or null.</param>
internal sealed record AudienceRead(IReadOnlyList<(string Said, LookupOutcome Outcome)> Targets, int End, string? Unknown);
