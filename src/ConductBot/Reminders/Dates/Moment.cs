namespace ConductBot.Reminders.Dates;

/// <summary>A day in Vietnam, perhaps with a time of day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time to the minute, or null when none was said.</param>
/// <param name="Bound">How it is meant.</param>
public sealed record Moment(DateOnly Day, TimeOnly? Time = null, Bound Bound = Bound.At);
