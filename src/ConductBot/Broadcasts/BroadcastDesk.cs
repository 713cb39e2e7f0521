using System.Collections.Concurrent;
using ConductBot.Broadcasts.Planning;
using ConductBot.Broadcasts.Sending;
using ConductBot.Broadcasts.Storing;
using ConductBot.Deliveries;
using ConductBot.Deliveries.Routing;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using Microsoft.Extensions.Options;

namespace ConductBot.Broadcasts;

/// <summary>What can be done with reminders to many: look before sending, confirm, look after, call off. Each decides anew whether the asker may.</summary>
internal sealed class BroadcastDesk(BroadcastStore store, IDeliveries deliveries, IRecipientRoutes routes, WorkingCalendar calendar, IOptions<BroadcastOptions> options)
{
    private const int LooksAtOnce = 8;
    private const int Attempts = 20;
    private const string Reason = "called-off";

    // Whoever reads and presses takes a while; a reminder that was to go meanwhile goes at once.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>What would happen.</summary>
    public async ValueTask<PreviewOutcome> PreviewAsync(BroadcastPlan plan, Asking asking, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Refusal(plan, asking, now) is { } refused) return refused;

        var moment = SendingMoment.Of(OccurrenceRule.First(plan.Time, now, calendar), plan.IsUrgent, calendar);
        var day = VietnamClock.DayOf(moment.Goes);
        var people = AudienceRule.People(asking, plan.Audience);
        Person[] away = [.. people.Where(person => asking.Organization.AbsenceOn(person.Id, day) is not null)];
        Person[] there = [.. people.Except(away)];
        var unreachable = new ConcurrentBag<(Person Person, UnreachableReason Reason)>();
        await Parallel.ForEachAsync(there, new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce, CancellationToken = cancellationToken }, async (person, stop) =>
        {
            if (await routes.FindAsync(person.Id, RouteWish.AsKnown, stop) is RecipientRoute.Nowhere nowhere) unreachable.Add((person, nowhere.Reason));
        });
        return new PreviewOutcome.Shown(moment, there.Length, away, [.. unreachable.OrderBy(one => Array.IndexOf(there, one.Person))]);
    }

    /// <summary>Writes it down; from now on it goes at its time. The same plan again is the same reminder.</summary>
    public async ValueTask<PreviewOutcome?> ConfirmAsync(BroadcastPlan plan, Asking asking, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Refusal(plan, asking, now) is { } refused) return refused;

        await store.CreateAsync(
            new Broadcast
            {
                Id = plan.Id, SenderId = asking.Asker!.Id, Words = plan.Words, About = plan.About, Audience = plan.Audience, Time = plan.Time, IsUrgent = plan.IsUrgent, Confirmed = now,
                Next = OccurrenceRule.First(plan.Time, now, calendar),
            },
            cancellationToken);
        return null;
    }

    /// <summary>How a reminder stands; null when there is none, or it is another sender's.</summary>
    public async ValueTask<BroadcastReport?> ReportAsync(string id, Person asker, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } stored && IsOf(stored.Value, asker) ? await ReportAsync(stored.Value, cancellationToken) : null;

    /// <summary>How the latest reminders of a sender stand, in numbers.</summary>
    public async ValueTask<IReadOnlyList<BroadcastReport>> LatestAsync(Person asker, int most, CancellationToken cancellationToken)
    {
        var reports = new List<BroadcastReport>();
        await foreach (var stored in store.OfSenderAsync(asker.Id, cancellationToken))
        {
            reports.Add(new BroadcastReport(stored.Value, await CountAsync(stored.Value, cancellationToken), []));
            if (reports.Count == most) break;
        }

        return reports;
    }

    /// <summary>Calls off what has not gone yet, and what would come. Returns how it stands then; null when there is none, or it is another sender's.</summary>
    public async ValueTask<BroadcastReport?> StopAsync(string id, Person asker, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.FindAsync(id, cancellationToken) is not { } stored || !IsOf(stored.Value, asker)) return null;

            // The reminder first: what is worded from now on finds that it is called off, wherever this ends.
            var stopped = stored.Value with { Next = null, End = BroadcastEnd.Cancelled, Dies = now.AddDays(options.Value.KeepDays) };
            if (stored.Value.MayGo && await store.CallOffAsync(stored, stopped, now, cancellationToken) is null) continue;

            foreach (var run in stopped.Runs) await deliveries.CancelAsync(run.Source(id), Reason, cancellationToken);
            return await ReportAsync(id, asker, cancellationToken);
        }

        throw new Storage.StorageException(Storage.StorageFault.Busy, "A reminder could not be called off: it was changed again and again. Try again.");
    }

    private PreviewOutcome? Refusal(BroadcastPlan plan, Asking asking, DateTimeOffset now)
    {
        if (AudienceRule.MaySend(asking, plan.Audience) is Permission.Denied denied) return new PreviewOutcome.Denied(denied.Reason);
        var people = AudienceRule.People(asking, plan.Audience).Count;
        if (people == 0) return new PreviewOutcome.Nobody();
        if (people > options.Value.MostPeople) return new PreviewOutcome.TooMany(people, options.Value.MostPeople);
        return plan.Time is BroadcastTime.Once once && once.At < now - Slack ? new PreviewOutcome.Passed(once.At) : null;
    }

    private async ValueTask<BroadcastReport> ReportAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(broadcast, cancellationToken);
        if (counts.Total == 0) return new BroadcastReport(broadcast, counts, []);

        var without = new List<Delivery>();
        await foreach (var delivery in deliveries.OfSourceAsync(broadcast.Runs[^1].Source(broadcast.Id), cancellationToken))
        {
            if (delivery.State is DeliveryState.Failed or DeliveryState.NotReachable or DeliveryState.Cancelled) without.Add(delivery);
        }

        return new BroadcastReport(broadcast, counts, without);
    }

    private async ValueTask<DeliveryCounts> CountAsync(Broadcast broadcast, CancellationToken cancellationToken) =>
        broadcast.Runs.LastOrDefault() is { Missed: false } run ? await deliveries.CountAsync(run.Source(broadcast.Id), cancellationToken) : DeliveryCounts.None;

    private static bool IsOf(Broadcast broadcast, Person asker) => string.Equals(broadcast.SenderId, asker.Id, StringComparison.OrdinalIgnoreCase);
}
