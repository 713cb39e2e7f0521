namespace ConductBot.Reminders.Tasks;

/// <summary>One task of a series, as it stands.</summary>
public sealed record AssignedTask
{
    /// <summary>Its name.</summary>
    public required TaskId Id { get; init; }

    /// <summary>Who is to do it now.</summary>
    public required TaskAssignee Assignee { get; init; }

    /// <summary>Where it stands.</summary>
    public TaskState State { get; init; }

    /// <summary>A deadline of its own, after more time was granted or the deadline changed for this one alone; null while the series' holds.</summary>
    public TaskDeadline? OwnDeadline { get; init; }

    /// <summary>Changed with every change of <see cref="OwnDeadline"/>, <see cref="Assignee"/> and every return: reminders of another number are other reminders.</summary>
    public int Round { get; init; }

    /// <summary>When the present round began: what would have fallen due before it is not reminded of. Before everything when nothing was said: then it is when the task was given.</summary>
    public DateTimeOffset RoundBegan { get; init; }

    /// <summary>More time that waits for a decision, or null.</summary>
    public TaskExtension? Asked { get; init; }

    /// <summary>Not reminded of before then; null when not put off.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>All reminders that fell due until then are dealt with.</summary>
    public required DateTimeOffset RemindedUntil { get; init; }

    /// <summary>When it was done or cancelled, or null.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>When the assignee reported it done the last time: whether it was on time is judged by this.</summary>
    public DateTimeOffset? Reported { get; init; }

    /// <summary>What happened, the oldest first, at most the last 60.</summary>
    public IReadOnlyList<TaskEvent> History { get => field ?? []; init; } = [];

    /// <summary>Counts the changes: what an older card shows is known by it.</summary>
    public long Version { get; init; }
}
