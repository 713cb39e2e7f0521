using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.Reminders.Keeping;

/// <summary>Does what is asked for about every task of a series. What it comes to for the series itself is noted in the head first and carried out last, so that whoever finds it unfinished goes on.</summary>
internal sealed class SeriesActs(TaskStore store, TaskActs acts, TimerStore timers, IOrganization organization)
{
    private const int Attempts = 20;

    // Writes that wait for each other are committed together.
    private const int AtOnce = 16;

    /// <exception cref="ArgumentException">The act is none for a series.</exception>
    public async ValueTask<IReadOnlyList<TaskOutcome>> ActAsync(string series, ActRequest request, CancellationToken cancellationToken)
    {
        if (request.Act is not (TaskAct.ChangeDeadline or TaskAct.Cancel or TaskAct.Confirm)) throw new ArgumentException($"'{request.Act.GetType().Name}' is done about one task; about a series: ChangeDeadline, Cancel, Confirm.", nameof(request));
        if (await store.SeriesAsync(series, cancellationToken) is not { } stored) return [];

        // What somebody else began and a crash left is finished first.
        if (stored.Head.Value.Pending is { } other && other.ActId != request.ActId)
        {
            await ContinueAsync(stored, cancellationToken);
            if ((stored = await store.SeriesAsync(series, cancellationToken)) is null) return [];
        }

        var whole = ChangesSeries(stored, request);
        if (whole) await NoteAsync(series, request, cancellationToken);
        var outcomes = await OnEachAsync(stored, request, cancellationToken);
        if (whole) await CarryOutAsync(series, request.ActId, cancellationToken);
        return outcomes;
    }

    /// <summary>Goes on with an act that was not finished.</summary>
    public async ValueTask ContinueAsync(StoredSeries stored, CancellationToken cancellationToken)
    {
        if (stored.Head.Value.Pending is not { } pending) return;
        var snapshot = organization.Current;
        var request = new ActRequest(pending.ActId, pending.Act, new Asking(snapshot, snapshot.Person(pending.By), VietnamClock.DayOf(pending.At)), pending.At);
        await OnEachAsync(stored, request, cancellationToken);
        await CarryOutAsync(stored.Head.Value.Series.Id, pending.ActId, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<TaskOutcome>> OnEachAsync(StoredSeries stored, ActRequest request, CancellationToken cancellationToken)
    {
        var outcomes = new TaskOutcome[stored.Tasks.Count];
        await Parallel.ForEachAsync(
            stored.Tasks.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (task, stop) => outcomes[task.Index] = await acts.ActAsync(task.Item.Value.Task.Id, request, stop));
        return outcomes;
    }

    // Only who may decide on all of it changes what is to come.
    private static bool ChangesSeries(StoredSeries stored, ActRequest request) =>
        stored.View.Views.All(view => ActRules.Permission(view, request).IsGranted) && ActRules.Words(request.Act) is null && request.Act switch
        {
            TaskAct.Cancel => true,
            TaskAct.ChangeDeadline change => change.Until != stored.Head.Value.Series.Deadline && ActRules.Deadline(change.Until, request.Now) is null,
            _ => false,
        };

    private async ValueTask NoteAsync(string series, ActRequest request, CancellationToken cancellationToken)
    {
        await timers.ScheduleAsync(TaskTimers.Of(series, request.Now + TaskTimers.Finish), cancellationToken);
        await ChangeAsync(series, head => head with { Pending = new SeriesAct(request.ActId, request.Act, request.Asking.Asker!.Id, request.Now) }, cancellationToken);
    }

    private async ValueTask CarryOutAsync(string series, string act, CancellationToken cancellationToken)
    {
        if (await store.HeadAsync(series, cancellationToken) is { Value: { Pending: { Act: TaskAct.ChangeDeadline change } pending, Series.Recurrence: not null } } && pending.ActId == act)
            await timers.ScheduleAsync(TaskTimers.Of(series, change.Until.At), cancellationToken);
        await ChangeAsync(series, head => head.Pending is { } pending && pending.ActId == act ? Done(head, pending.Act) : null, cancellationToken);
    }

    private static SeriesRecord Done(SeriesRecord head, TaskAct act) => act switch
    {
        TaskAct.ChangeDeadline change => head with
        {
            Pending = null,
            Series = head.Series with { Deadline = change.Until, DeadlineVersion = head.Series.DeadlineVersion + 1, Recurrence = RecurrenceShift.To(head.Series.Recurrence, change.Until.Day) },
        },
        TaskAct.Cancel => head with { Pending = null, Series = head.Series with { Recurrence = null } },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A null change leaves it as it is.
    private async ValueTask ChangeAsync(string series, Func<SeriesRecord, SeriesRecord?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.HeadAsync(series, cancellationToken) is not { } head || change(head.Value) is not { } after) return;
            var written = head.Value.Pending is { } done && after.Pending is null ? await store.ReplaceAsync(head, after, done, cancellationToken) : await store.ReplaceAsync(head, after, cancellationToken);
            if (written) return;
        }

        throw new StorageException(StorageFault.Busy, "A series of tasks could not be changed: others changed it again and again. Try again.");
    }
}
