namespace ConductBot.Broadcasts.Planning;

/// <summary>What is to be done about a reminder at a moment.</summary>
/// <param name="Missed">Occurrences whose moment is over: not sent, said to the sender.</param>
/// <param name="Fires">The occurrence that goes now, or null.</param>
/// <param name="Next">The one after that, or null.</param>
internal sealed record OccurrenceStep(IReadOnlyList<DateTimeOffset> Missed, DateTimeOffset? Fires, DateTimeOffset? Next);
