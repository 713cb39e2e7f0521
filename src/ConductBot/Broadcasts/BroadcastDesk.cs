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
internal sealed class BroadcastDesk(BroadcastStore store, IDeliveries deliveries, IRecipientRoutes routes, BroadcastSight sight, WorkingCalendar calendar, IOptions<BroadcastOptions> options)
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

    /// <summary>How a reminder stands.</summary>
    public async ValueTask<BroadcastLook> LookAsync(string id, Asking asking, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } stored && IsOf(stored.Value, asking) ? await sight.OfAsync(stored.Value, asking, cancellationToken) : new BroadcastLook.Gone();

    /// <summary>The latest reminders of a sender, in numbers.</summary>
    public async ValueTask<IReadOnlyList<BroadcastLook>> LatestAsync(Asking asking, int most, CancellationToken cancellationToken)
    {
        var looks = new List<BroadcastLook>();
        await foreach (var stored in store.OfSenderAsync(asking.Asker!.Id, cancellationToken))
        {
            looks.Add(await sight.InNumbersAsync(stored.Value, asking, cancellationToken));
            if (looks.Count == most) break;
        }

        return looks;
    }

    /// <summary>Calls off what has not gone yet, and what would come: whoever sent it may, also when they may not send it any more. Returns how it stands then.</summary>
    public async ValueTask<BroadcastLook> StopAsync(string id, Asking asking, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.FindAsync(id, cancellationToken) is not { } stored || !IsOf(stored.Value, asking)) return new BroadcastLook.Gone();

            // The reminder first: what is worded from now on finds that it is called off, wherever this ends.
            var stopped = stored.Value with { Next = null, End = BroadcastEnd.Cancelled, Dies = now.AddDays(options.Value.KeepDays) };
            if (stored.Value.MayGo && await store.CallOffAsync(stored, stopped, now, cancellationToken) is null) continue;

            foreach (var run in stopped.Runs) await deliveries.CancelAsync(run.Source(id), Reason, cancellationToken);
            return await LookAsync(id, asking, cancellationToken);
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

    private static bool IsOf(Broadcast broadcast, Asking asking) => string.Equals(broadcast.SenderId, asking.Asker?.Id, StringComparison.OrdinalIgnoreCase);
}
