using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Timers;
using Microsoft.Extensions.Logging;

namespace ConductBot.Reminders.Reminding;

/// <summary>
/// Fires for one task: hands in notices that a crash left, then the reminders that are due, then writes the next timer and only then that they are dealt with. Fired again after a crash it hands in the
/// same deliveries, which changes nothing.
/// </summary>
internal sealed class TaskTimer(
    TaskStore store, TaskActs acts, TaskPost post, TimerStore timers, IOrganization organization, WorkingCalendar calendar, TimeProvider time, ILogger<TaskTimer> logger) : ITimerHandler
{
    // Somebody acts just now: they have written a timer of their own.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    // Without the organisation nobody would be found, and the reminder would count as dealt with.
    private static readonly TimeSpan UntilLoaded = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Kind => TaskTimers.TaskKind;

    /// <inheritdoc/>
    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (TaskId.Read(timer.Key) is not { } id) return TimerOutcome.Done.Instance;
        if (organization.Current.People.Count == 0)
        {
            logger.NoOrganization();
            return new TimerOutcome.Again(time.GetUtcNow() + UntilLoaded);
        }

        if (await store.HeadAsync(id.Series, cancellationToken) is not { } head || await store.TaskAsync(id, cancellationToken) is not { } stored) return TimerOutcome.NothingThere.Instance;

        var view = new TaskView(head.Value.Series, stored.Value.Task);
        if (stored.Value.Notices.Count > 0)
        {
            await acts.FinishAsync(view, stored, cancellationToken);
            if (await store.TaskAsync(id, cancellationToken) is not { } finished) return TimerOutcome.NothingThere.Instance;
            (stored, view) = (finished, view with { Task = finished.Value.Task });
        }

        var now = time.GetUtcNow();
        var due = DueReminders.Of(view, calendar, now);
        var day = VietnamClock.DayOf(now);
        var messages = new List<(DeliveryId Id, SendingTime Hours, string? Content)>();
        foreach (var step in due.Send)
        {
            if (StepRecipients.Of(step, view, organization.Current, day) is { } to) messages.Add((TaskMessage.Of(view, to.Key, to.PersonId), HoursOf(step, view, to), null));
            else logger.NobodyLeft(id.Series);
        }

        await post.SendAsync(messages, cancellationToken);
        if (due.Next is { } next) await timers.ScheduleAsync(TaskTimers.Of(id, next), cancellationToken);
        if (due.Send.Count == 0) return TimerOutcome.Done.Instance;
        return await store.ReplaceAsync(stored, stored.Value with { Task = stored.Value.Task with { RemindedUntil = now } }, cancellationToken)
            ? TimerOutcome.Done.Instance
            : new TimerOutcome.Again(now + Soon);
    }

    // What somebody set for oneself, or put off oneself, may come in quiet hours to that person alone.
    private static SendingTime HoursOf(PlannedStep step, TaskView task, StepRecipient to)
    {
        if (task.Series.Urgent) return SendingTime.AnyTime;
        var own = task.Task.Assignee is TaskAssignee.OnePerson one && string.Equals(one.Id, to.PersonId, StringComparison.OrdinalIgnoreCase);
        return step.AnyTime && own ? SendingTime.AnyTime : SendingTime.OfficeHours;
    }
}
