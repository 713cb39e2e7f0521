using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Storing;

/// <summary>An act about all tasks of a series, as it was asked for: whoever finds it unfinished goes on with it.</summary>
/// <param name="ActId">The act's stable id.</param>
/// <param name="Act">What.</param>
/// <param name="By">Who: a person's id.</param>
/// <param name="At">When.</param>
internal sealed record SeriesAct(string ActId, TaskAct Act, string By, DateTimeOffset At);
