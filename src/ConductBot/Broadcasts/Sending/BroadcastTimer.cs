using ConductBot.Broadcasts.Planning;
using ConductBot.Broadcasts.Storing;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Broadcasts.Sending;

/// <summary>
/// Sends an occurrence when its time has come. That it is begun is written first, its deliveries second, what comes after it third: killed between any two, it goes on with the
/// same ids. Who may send, to whom, and who is on leave is asked at that moment.
/// </summary>
internal sealed class BroadcastTimer(
    BroadcastStore store, IDeliveries deliveries, IOrganization organization, WorkingCalendar calendar, TimeProvider time, IOptions<BroadcastOptions> options, ILogger<BroadcastTimer> logger) : ITimerHandler
{
    private const int MostRuns = 20;
    private const string Expired = "expired";

    // What several timers hand in for the same moment comes to a person as one message.
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public string Kind => BroadcastStore.TimerKind;

    private (WorkingCalendar Calendar, TimeSpan LateAfter) Late => (calendar, options.Value.LateAfter);

    /// <inheritdoc/>
    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(timer.Key, cancellationToken) is not { } stored) return TimerOutcome.NothingThere.Instance;

        var now = time.GetUtcNow();
        if (stored.Value.Dies is { } dies) return await DieAsync(stored, dies, cancellationToken);

        var step = OccurrenceRule.Step(stored.Value, now, Late);
        if (step.Missed.Count == 0 && step.Fires is null)
        {
            // Not due: the calendar has changed, or this is a timer of an earlier time.
            await store.WakeAsync(stored.Value, cancellationToken);
            return TimerOutcome.Done.Instance;
        }

        return await SendAsync(stored, step, cancellationToken) ? TimerOutcome.Done.Instance : new TimerOutcome.Again(now);
    }

    private async ValueTask<TimerOutcome> DieAsync(StoredRecord<Broadcast> stored, DateTimeOffset dies, CancellationToken cancellationToken)
    {
        if (dies > time.GetUtcNow())
        {
            await store.WakeAsync(stored.Value, cancellationToken);
            return TimerOutcome.Done.Instance;
        }

        foreach (var run in stored.Value.Runs) await deliveries.CancelAsync(run.Source(stored.Value.Id), Expired, cancellationToken);
        await store.DeleteAsync(stored, cancellationToken);
        return TimerOutcome.Done.Instance;
    }

    /// <summary>False: somebody changed the reminder meanwhile, and it is to be looked at again.</summary>
    private async ValueTask<bool> SendAsync(StoredRecord<Broadcast> stored, OccurrenceStep step, CancellationToken cancellationToken)
    {
        var broadcast = stored.Value;
        var begun = broadcast.Runs.Where(run => !run.Missed && step.Missed.Contains(run.Due)).Select(run => run.Due).ToHashSet();
        DateTimeOffset[] missed = [.. step.Missed.Where(due => !begun.Contains(due))];
        DateTimeOffset[] fires = [.. begun, .. step.Fires is { } due ? [due] : Array.Empty<DateTimeOffset>()];

        var asking = new Asking(organization.Current, organization.Current.Person(broadcast.SenderId), VietnamClock.DayOf(time.GetUtcNow()));
        var people = AudienceRule.People(asking, broadcast.Audience);
        BroadcastEnd? stops = fires.Length == 0 ? null
            : AudienceRule.MaySend(asking, broadcast.Audience) is Permission.Denied denied ? denied.Reason == DenialReason.TargetUnknown ? BroadcastEnd.NobodyLeft : BroadcastEnd.SenderMayNot
            : people.Count == 0 ? BroadcastEnd.NobodyLeft
            : null;

        if (stops is null && fires.Length > 0)
        {
            var away = people.Where(person => asking.Organization.AbsenceOn(person.Id, asking.Day) is not null).ToHashSet();
            Person[] there = [.. people.Where(person => !away.Contains(person))];
            var runs = fires.Where(one => !broadcast.Runs.Any(run => run.Due == one)).Select(one => new BroadcastRun(one, there.Length, [.. away.Select(person => person.Id)])).ToArray();
            if (runs.Length > 0)
            {
                if (await store.ChangeAsync(stored, WithRuns(broadcast, runs), cancellationToken) is not { } changed) return false;
                (stored, broadcast) = (changed, changed.Value);
            }

            foreach (var one in fires) await HandInAsync(broadcast, one, there, cancellationToken);
        }

        if (missed.Length > 0) await TellAsync(broadcast, new BroadcastNote(BroadcastNote.MissedCode, missed[0], missed.Length), cancellationToken);
        if (stops is { } why) await TellAsync(broadcast, new BroadcastNote(why == BroadcastEnd.NobodyLeft ? BroadcastNote.NobodyCode : BroadcastNote.MayNotCode, fires[0], 1), cancellationToken);

        var next = stops is null ? step.Next : null;
        var end = stops ?? (next is null ? BroadcastEnd.Done : (BroadcastEnd?)null);
        var after = WithRuns(broadcast, missed.Select(one => new BroadcastRun(one, 0, [], Missed: true))) with
        {
            Next = next, End = end, Dies = end is null ? null : time.GetUtcNow().AddDays(options.Value.KeepDays),
        };
        logger.Occurred(fires.Length, missed.Length, people.Count);
        return await store.ChangeAsync(stored, after, cancellationToken) is not null;
    }

    private async ValueTask HandInAsync(Broadcast broadcast, DateTimeOffset due, IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var source = BroadcastIds.Source(broadcast.Id, due);
        var soon = time.GetUtcNow() + Together;
        var from = OccurrenceRule.IsTooLate(due, broadcast.IsUrgent, soon, Late) ? due : soon;
        await deliveries.EnqueueAsync(
            [.. people.Select(person => new NewDelivery { Id = new DeliveryId(source, person.Id, BroadcastIds.Occurrence), Kind = BroadcastContent.KindName, Due = from, Hours = broadcast.Hours })], cancellationToken);
    }

    private async ValueTask TellAsync(Broadcast broadcast, BroadcastNote note, CancellationToken cancellationToken) => await deliveries.EnqueueAsync(
        [new NewDelivery { Id = new DeliveryId(BroadcastIds.Notes(broadcast.Id), broadcast.SenderId, note.Name), Kind = BroadcastNotes.KindName, Due = time.GetUtcNow(), Content = note.Name }], cancellationToken);

    private static Broadcast WithRuns(Broadcast broadcast, IEnumerable<BroadcastRun> runs) => broadcast with { Runs = [.. broadcast.Runs.Concat(runs).TakeLast(MostRuns)] };
}
