using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Options;

namespace ConductBot.Reminders.Reminding;

/// <summary>Fires for a series: finishes what was begun about it, makes its next occurrence, and deletes it when it ended long ago.</summary>
internal sealed class SeriesTimer(SeriesTimerParts parts, IOrganization organization, WorkingCalendar calendar, IOptions<RemindersOptions> options, TimeProvider time) : ITimerHandler
{
    /// <summary>Ends the recurrence: its giver or all who are to do it are gone.</summary>
    public const string EndedOccurrence = "recurrence-ended";

    /// <summary>Some who were to do it get it no more.</summary>
    public const string DroppedOccurrence = "recurrence-dropped";

    // A row without a head that is so old belongs to nobody who still writes.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(8);

    /// <inheritdoc/>
    public string Kind => TaskTimers.SeriesKind;

    /// <inheritdoc/>
    public TimeSpan Timeout => TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (!TaskId.IsSeries(timer.Key)) return TimerOutcome.Done.Instance;
        if (await parts.Store.SeriesAsync(timer.Key, cancellationToken) is not { } stored)
        {
            if (time.GetUtcNow() - timer.Due >= Abandoned) await parts.Store.DeleteAsync(timer.Key, cancellationToken);
            return TimerOutcome.NothingThere.Instance;
        }

        // Without the organisation nobody may anything and nobody is found.
        if (organization.Current.People.Count == 0) return new TimerOutcome.Again(time.GetUtcNow() + TaskTimers.Finish);

        await parts.SeriesActs.ContinueAsync(stored, cancellationToken);
        await parts.Giving.FinishAsync(stored, cancellationToken);
        if (await parts.Store.HeadAsync(timer.Key, cancellationToken) is { } head && head.Value is { Series.Recurrence: not null, NextMade: false } && time.GetUtcNow() >= head.Value.Series.Deadline.At)
            await MakeNextAsync(head, cancellationToken);
        await RetireAsync(timer.Key, cancellationToken);
        return TimerOutcome.Done.Instance;
    }

    // The day is noted first, so that whoever does this again makes the same occurrence.
    private async ValueTask MakeNextAsync(StoredRecord<SeriesRecord> head, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (head.Value.NextDay is null)
        {
            if (!await parts.Store.ReplaceAsync(head, head.Value with { NextDay = NextOccurrence.DayOf(head.Value.Series, calendar, now) }, cancellationToken)) throw new InvalidOperationException("The series was changed meanwhile.");
            head = (await parts.Store.HeadAsync(head.Value.Series.Id, cancellationToken))!;
        }

        var next = NextOccurrence.Of(head.Value, head.Value.NextDay!.Value, organization.Current, now);
        await parts.Post.SendAsync([.. Told(head.Value, next)], cancellationToken);
        if (next.Series is { } series)
        {
            await parts.Giving.PublishAsync(series, head.Value.Series.Id, cancellationToken);
            if (await parts.Store.SeriesAsync(series.Series.Id, cancellationToken) is { } published) await parts.Giving.FinishAsync(published, cancellationToken);
        }

        await LapseAsync(head.Value, cancellationToken);
        if (await parts.Store.HeadAsync(head.Value.Series.Id, cancellationToken) is { } still) await parts.Store.ReplaceAsync(still, still.Value with { NextMade = true }, cancellationToken);
    }

    // What somebody is only reminded of is over when the one after it comes: else each would stay open for ever.
    private async ValueTask LapseAsync(SeriesRecord head, CancellationToken cancellationToken)
    {
        if (head.Previous is not { } previous || head.Series.Plan is not { DailyAfter: 0, WeeklyAfter: 0, TellsManager: false }) return;
        if (head.Assignees is not [TaskAssignee.OnePerson one] || !string.Equals(one.Id, head.Series.GivenBy, StringComparison.OrdinalIgnoreCase)) return;
        var (snapshot, now) = (organization.Current, time.GetUtcNow());
        await parts.SeriesActs.ActAsync(previous, new ActRequest("lapsed", new TaskAct.Cancel(), new Asking(snapshot, snapshot.Person(one.Id), VietnamClock.DayOf(now)), now), cancellationToken);
    }

    private IEnumerable<(DeliveryId Id, SendingTime Hours, string? Content)> Told(SeriesRecord head, NextOccurrence next)
    {
        if (next.Series is not null && next.Dropped.Count == 0) yield break;
        var first = new AssignedTask { Id = new TaskId(head.Series.Id, 0), Assignee = head.Assignees[0], RemindedUntil = head.Series.Given };
        if (TaskPeople.Giver(new TaskView(head.Series, first), organization.Current, VietnamClock.DayOf(time.GetUtcNow())) is not { } giver) yield break;
        yield return (new DeliveryId(head.Series.Id, giver.Id, next.Series is null ? EndedOccurrence : DroppedOccurrence), SendingTime.OfficeHours, DroppedAssignees.Write(next.Dropped));
    }

    private async ValueTask RetireAsync(string series, CancellationToken cancellationToken)
    {
        if (await parts.Store.SeriesAsync(series, cancellationToken) is not { Ended: { } ended } stored || ended + TimeSpan.FromDays(options.Value.TaskDays) > time.GetUtcNow()) return;
        if (stored.Head.Value is { Series.Recurrence: not null, NextMade: false }) return;
        await parts.Store.DeleteAsync(series, cancellationToken);
        await parts.Hints.RemoveAsync(stored.View, cancellationToken);
    }
}
