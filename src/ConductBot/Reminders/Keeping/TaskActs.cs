using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Options;

namespace ConductBot.Reminders.Keeping;

/// <summary>Does what is asked for about one task: decided against its row, written over that row alone, told, and found by the timers when the process dies in between.</summary>
internal sealed class TaskActs(TaskStore store, TaskHints hints, TaskPost post, TimerStore timers, WorkingCalendar calendar, IOptions<RemindersOptions> options)
{
    private const int Attempts = 20;

    /// <exception cref="StorageException">Others changed the task again and again.</exception>
    public async ValueTask<TaskOutcome> ActAsync(TaskId id, ActRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.HeadAsync(id.Series, cancellationToken) is not { } head || id.Number >= head.Value.Count || await store.TaskAsync(id, cancellationToken) is not { } stored) return new TaskOutcome.Gone();

            var view = new TaskView(head.Value.Series, stored.Value.Task);
            switch (TaskDecision.Of(view, request, calendar))
            {
                case TaskDecided.Denied denied:
                    return new TaskOutcome.Denied(denied.Reason);
                case TaskDecided.Refused refused:
                    return new TaskOutcome.Refused(refused.Fault, view);
                case TaskDecided.Repeated:
                    await FinishAsync(view, stored, cancellationToken);
                    return new TaskOutcome.Changed(view);
                case TaskDecided.Changed changed:
                    if (await WriteAsync(view, (stored, changed), request, cancellationToken) is { } done) return done;
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        throw new StorageException(StorageFault.Busy, "A task could not be changed: others changed it again and again. Try again.");
    }

    /// <summary>Hands in notices that are perhaps not, and notes that they are.</summary>
    public async ValueTask FinishAsync(TaskView view, StoredRecord<TaskRecord> stored, CancellationToken cancellationToken)
    {
        if (stored.Value.Notices.Count == 0) return;
        await post.TellAsync(view, stored.Value.Notices, cancellationToken);
        await store.ReplaceAsync(stored, stored.Value with { Notices = [] }, cancellationToken);
    }

    // Null: somebody else was first.
    private async ValueTask<TaskOutcome?> WriteAsync(TaskView before, (StoredRecord<TaskRecord> Stored, TaskDecided.Changed Changed) what, ActRequest request, CancellationToken cancellationToken)
    {
        var (stored, changed) = what;
        var after = before with { Task = changed.After };
        var due = new List<DueTimer>();
        if (changed.Notices.Count > 0) due.Add(TaskTimers.Of(after.Task.Id, request.Now + TaskTimers.Finish));
        if (DueReminders.Of(after, calendar, request.Now).Next is { } next) due.Add(TaskTimers.Of(after.Task.Id, next));
        if (after.Task.Ended is { } ended) due.Add(TaskTimers.Of(after.Series.Id, ended + TimeSpan.FromDays(options.Value.TaskDays)));
        await timers.ScheduleAsync(due, cancellationToken);

        var passed = after.Task.Assignee != before.Task.Assignee;
        if (passed) await hints.AddAsync(after.Task.Id, after.Task.Assignee, cancellationToken);

        // Notices of another act that are perhaps not handed in are of the round in which they were decided, so they are handed in first.
        await post.TellAsync(before, stored.Value.Notices, cancellationToken);
        if (!await store.ChangeAsync(before.Series, stored, new TaskRecord(after.Task) { Notices = changed.Notices }, cancellationToken)) return null;

        await post.TellAsync(after, changed.Notices, cancellationToken);
        if (changed.Notices.Count > 0 && await store.TaskAsync(after.Task.Id, cancellationToken) is { } now && now.Value.Task.Version == after.Task.Version)
            await store.ReplaceAsync(now, now.Value with { Notices = [] }, cancellationToken);
        if (passed) await hints.RemoveAsync(before.Task.Id, before.Task.Assignee, cancellationToken);
        return new TaskOutcome.Changed(after);
    }
}
