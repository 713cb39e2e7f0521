using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Tasks;

/// <summary>A task with what it has in common with the others of its series.</summary>
public sealed record TaskView(TaskSeries Series, AssignedTask Task)
{
    /// <summary>The deadline that holds for it.</summary>
    public TaskDeadline Deadline => Task.OwnDeadline ?? Series.Deadline;

    /// <summary>Whether something is still to be done by the assignee.</summary>
    public bool IsOpen => Task.State is TaskState.Open or TaskState.InProgress;

    /// <summary>Whether it was not reported done in time, or is open and its time is over.</summary>
    public bool IsLate(DateTimeOffset now) => Task.State switch
    {
        TaskState.Open or TaskState.InProgress => now >= Deadline.At,
        TaskState.Reported or TaskState.Done => (Task.Reported ?? Task.Ended) >= Deadline.At,
        TaskState.Cancelled => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whom it concerns, for <see cref="May"/>.</summary>
    public TaskParties Parties => Task.Assignee switch
    {
        TaskAssignee.OnePerson person => new(Series.GivenBy, [person.Id]),
        TaskAssignee.WholeUnit unit => new(Series.GivenBy, [], unit.Id),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
