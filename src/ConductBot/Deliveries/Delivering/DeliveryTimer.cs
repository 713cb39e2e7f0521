using ConductBot.Storage;
using ConductBot.Timers;

namespace ConductBot.Deliveries.Delivering;

/// <summary>Looks at a shard of deliveries when its timer fires: hands it to the lanes when something is due, and sees to it that it is looked at again.</summary>
internal sealed class DeliveryTimer(DeliveryQueue queue, DeliveryLanes lanes, DeliveryWakes wakes, DeliveryRetention retention, TimeProvider time) : ITimerHandler
{
    // While something is due the shard is looked at again on this grid, for whoever takes it over after a crash.
    private static readonly TimeSpan Grid = TimeSpan.FromSeconds(5);

    public string Kind => DeliveryWakes.Kind;

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (DeliveryWakes.ShardOf(timer) is not { } shard) return TimerOutcome.Done.Instance;

        var name = StorageShards.NameOf(shard);
        var next = await queue.NextAsync(name, cancellationToken);
        if (next <= time.GetUtcNow())
        {
            lanes.Wake(shard, hold);
            var grid = new DateTimeOffset((time.GetUtcNow().UtcTicks / Grid.Ticks * Grid.Ticks) + Grid.Ticks, TimeSpan.Zero);
            await wakes.WakeAsync(shard, grid, cancellationToken);
            return TimerOutcome.Done.Instance;
        }

        var forgets = await retention.SweepAsync(name, cancellationToken);
        if (Sooner(next, forgets) is not { } at) return TimerOutcome.NothingThere.Instance;

        // Timers for the same time are the same row, however many led here.
        await wakes.WakeAsync(shard, at, cancellationToken);
        return TimerOutcome.Done.Instance;
    }

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
