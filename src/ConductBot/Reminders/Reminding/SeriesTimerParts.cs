using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Storing;

namespace ConductBot.Reminders.Reminding;

/// <summary>What a series' timer works with.</summary>
internal sealed record SeriesTimerParts(TaskStore Store, TaskHints Hints, TaskGiving Giving, SeriesActs SeriesActs, TaskPost Post);
