namespace ConductBot.Timers;

/// <summary>A moment at which something may have to be done. Only a hint: the handler's own rows say whether.</summary>
/// <param name="Kind">The handler's: 1 to 40 lower-case letters, digits and <c>-</c>, kept for ever.</param>
/// <param name="Key">What it is about: a deterministic id, never words that somebody wrote. The same kind, key and time is the same timer.</param>
/// <param name="Due">When.</param>
public sealed record DueTimer(string Kind, string Key, DateTimeOffset Due);
