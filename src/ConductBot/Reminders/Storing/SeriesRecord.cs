using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Storing;

/// <summary>The row that publishes a series: without it its tasks are not there.</summary>
internal sealed record SeriesRecord
{
    public required TaskSeries Series { get; init; }

    /// <summary>How many tasks it has: rows beyond are leftovers of a crash.</summary>
    public required int Count { get; init; }

    /// <summary>Who was confirmed: whoever a task was passed on to gets the next occurrence no more than others do.</summary>
    public IReadOnlyList<TaskAssignee> Assignees { get => field ?? []; init; } = [];

    /// <summary>Whether those who are to do it were told.</summary>
    public bool Told { get; init; }

    /// <summary>An act about all its tasks that is under way; null when none is.</summary>
    public SeriesAct? Pending { get; init; }

    /// <summary>The series that this one followed, when it comes back; else null.</summary>
    public string? Previous { get; init; }

    /// <summary>The day of the next occurrence, once decided.</summary>
    public DateOnly? NextDay { get; init; }

    /// <summary>Whether the next occurrence was made, or found to be none.</summary>
    public bool NextMade { get; init; }
}
