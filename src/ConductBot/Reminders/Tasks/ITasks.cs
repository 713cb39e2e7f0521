using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Tasks;

/// <summary>
/// The tasks: given, worked on, decided, listed. Every change is decided against what is stored at that moment, durable when a method returns, and whom it concerns is told once.
/// What was begun when the process died is finished when the same is asked again, or by the timers.
/// </summary>
public interface ITasks
{
    /// <summary>Gives a task to each assignee, all or none of them.</summary>
    ValueTask<GiveOutcome> GiveAsync(NewTask task, Asking asking, CancellationToken cancellationToken);

    /// <summary>Does something about a task.</summary>
    ValueTask<TaskOutcome> ActAsync(TaskId id, ActRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Does something about every task of a series that allows it: <see cref="TaskAct.ChangeDeadline"/> (also for those to come, when it recurs), <see cref="TaskAct.Cancel"/> (and it recurs no more),
    /// <see cref="TaskAct.Confirm"/>. Each outcome in order of the tasks; empty when there is no such series.
    /// </summary>
    ValueTask<IReadOnlyList<TaskOutcome>> ActOnSeriesAsync(string series, ActRequest request, CancellationToken cancellationToken);

    /// <summary>A task, or null. Whether the asker may see it is <see cref="May.SeeTask"/>'s.</summary>
    ValueTask<TaskView?> FindAsync(TaskId id, CancellationToken cancellationToken);

    /// <summary>A series, or null.</summary>
    ValueTask<SeriesView?> FindSeriesAsync(string series, CancellationToken cancellationToken);

    /// <summary>
    /// What a person is to do: own tasks, those of the unit when the person heads it or answers for them, those of whoever the person stands in for today; the open ones by urgency (overdue first, then by deadline),
    /// then those that wait to be confirmed. Not a snapshot.
    /// </summary>
    ValueTask<IReadOnlyList<TaskView>> MineAsync(Asking asking, CancellationToken cancellationToken);

    /// <summary>What a person gave: series with something open first, by deadline; then those ended in the last 30 days, the newest first. Not a snapshot.</summary>
    ValueTask<IReadOnlyList<SeriesView>> GivenAsync(Asking asking, CancellationToken cancellationToken);
}
