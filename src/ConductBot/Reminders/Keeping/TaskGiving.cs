using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Timers;

namespace ConductBot.Reminders.Keeping;

/// <summary>Gives tasks: timers, hints, rows, notices, in this order, so that whatever a crash leaves is finished by the timers or is as if nothing had been.</summary>
internal sealed class TaskGiving(TaskStore store, TaskHints hints, TaskPost post, TimerStore timers, WorkingCalendar calendar, TimeProvider time)
{
    public async ValueTask<GiveOutcome> GiveAsync(NewTask task, Asking asking, CancellationToken cancellationToken)
    {
        if (asking.Asker is { } asker && await store.SeriesAsync(GiveDecision.SeriesId(asker.Id, task.ActId), cancellationToken) is { } known) return await FinishAsync(known, cancellationToken);

        switch (GiveDecision.Of(task, asking, time.GetUtcNow()))
        {
            case GiveDecided.Refused refused:
                return new GiveOutcome.Refused(refused.Fault);
            case GiveDecided.Denied denied:
                return new GiveOutcome.Denied(denied.Reason, denied.To);
            case GiveDecided.Accepted accepted:
                await PublishAsync(accepted.Series, null, cancellationToken);
                return await FinishAsync((await store.SeriesAsync(accepted.Series.Series.Id, cancellationToken))!, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Writes a new series, unless it is there.</summary>
    /// <param name="series">The series.</param>
    /// <param name="previous">The one that it follows, or null.</param>
    /// <param name="cancellationToken">Stops; do it again to go on.</param>
    public async ValueTask PublishAsync(SeriesView series, string? previous, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = new List<DueTimer> { TaskTimers.Of(series.Series.Id, now + TaskTimers.Finish) };
        if (series.Series.Recurrence is not null) due.Add(TaskTimers.Of(series.Series.Id, series.Series.Deadline.At));
        foreach (var view in series.Views)
        {
            if (DueReminders.Of(view, calendar, now).Next is { } next) due.Add(TaskTimers.Of(view.Task.Id, next));
        }

        await timers.ScheduleAsync(due, cancellationToken);
        await hints.AddAsync(series, cancellationToken);
        var head = new SeriesRecord { Series = series.Series, Count = series.Tasks.Count, Assignees = [.. series.Tasks.Select(task => task.Assignee)], Previous = previous };
        await store.PublishAsync(head, [.. series.Tasks.Select(task => new TaskRecord(task))], cancellationToken);
    }

    /// <summary>Tells those who are to do it, if that was not done.</summary>
    public async ValueTask<GiveOutcome.Given> FinishAsync(StoredSeries series, CancellationToken cancellationToken)
    {
        if (!series.Head.Value.Told)
        {
            await post.TellGivenAsync(series.View, cancellationToken);
            await store.ReplaceAsync(series.Head, series.Head.Value with { Told = true }, cancellationToken);
        }

        return new GiveOutcome.Given(series.View);
    }
}
