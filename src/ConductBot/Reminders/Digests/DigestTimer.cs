using System.Collections.Concurrent;
using System.Globalization;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Timers;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Reminders.Digests;

/// <summary>Fires once a week: the next one is written first, then a delivery for each manager who is there and to whom there is something to say. What it says is found at the moment of sending.</summary>
internal sealed class DigestTimer(DigestTasks tasks, IDeliveries deliveries, TimerStore timers, IOrganization organization, WorkingCalendar calendar, TimeProvider time) : ITimerHandler, IHostedService
{
    private const string Key = "managers";
    private const int Together = 64;

    // Until the organisation is loaded.
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public string Kind => DigestContent.KindName;

    /// <inheritdoc/>
    public TimeSpan Timeout => TimeSpan.FromSeconds(15);

    /// <summary>Writes the first timer; at a later start the same one again.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) => await timers.ScheduleAsync(Next(), cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        await timers.ScheduleAsync(Next(), cancellationToken);
        var now = time.GetUtcNow();
        if (now - timer.Due > DigestContent.Useful) return TimerOutcome.Done.Instance;

        if (organization.Current.People.Count == 0) return new TimerOutcome.Again(now + Retry);

        var (snapshot, day) = (organization.Current, VietnamClock.DayOf(now));
        var source = string.Create(CultureInfo.InvariantCulture, $"{Kind}-{VietnamClock.DayOf(timer.Due):yyyyMMdd}");
        var managers = snapshot.People.Where(person => snapshot.AbsenceOn(person.Id, day) is null && snapshot.Managed(person, day).Count > 0);
        foreach (var some in managers.Chunk(Together))
        {
            // Who has nothing is not even written down, so that nobody is listed as not reached by nothing.
            var told = new ConcurrentBag<NewDelivery>();
            await Parallel.ForEachAsync(some, cancellationToken, async (person, stop) =>
            {
                if (await tasks.AnyAsync(new Asking(snapshot, person, day), now, stop)) told.Add(new NewDelivery { Id = new DeliveryId(source, person.Id, "weekly"), Kind = Kind, Due = timer.Due });
            });
            if (!told.IsEmpty) await deliveries.EnqueueAsync([.. told], cancellationToken);
        }

        return TimerOutcome.Done.Instance;
    }

    private DueTimer Next() => new(Kind, Key, DigestTime.After(time.GetUtcNow(), calendar));
}
