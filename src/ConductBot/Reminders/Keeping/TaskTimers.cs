using ConductBot.Reminders.Tasks;
using ConductBot.Timers;

namespace ConductBot.Reminders.Keeping;

/// <summary>The timers of tasks.</summary>
internal static class TaskTimers
{
    /// <summary>One task: its next reminder, or notices that are perhaps not handed in.</summary>
    public const string TaskKind = "task";

    /// <summary>A series: what was begun about it, its next occurrence, its end.</summary>
    public const string SeriesKind = "task-series";

    /// <summary>Whoever does something is done with it by then; else the timers finish it.</summary>
    public static readonly TimeSpan Finish = TimeSpan.FromMinutes(1);

    public static DueTimer Of(TaskId task, DateTimeOffset due) => new(TaskKind, task.ToString(), due);

    public static DueTimer Of(string series, DateTimeOffset due) => new(SeriesKind, series, due);
}
