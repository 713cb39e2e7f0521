using System.Globalization;
using ConductBot.Storage;
using ConductBot.Timers;

namespace ConductBot.Deliveries.Delivering;

/// <summary>The timers of deliveries: one a shard and time at which it is to be looked at. A shard with something open always has one.</summary>
internal sealed class DeliveryWakes(TimerStore timers, TimeProvider time)
{
    /// <summary>The timers' kind.</summary>
    public const string Kind = "deliveries";

    /// <summary>The shard that a timer is about; null for a key that is none.</summary>
    public static int? ShardOf(DueTimer timer) =>
        timer.Key is ['s', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var shard) && shard < StorageShards.Count ? shard : null;

    /// <summary>Has a shard looked at from a time on; the past means now.</summary>
    public ValueTask WakeAsync(int shard, DateTimeOffset at, CancellationToken cancellationToken) => timers.ScheduleAsync(TimerOf(shard, at), cancellationToken);

    /// <summary>Has shards looked at, each from its time on.</summary>
    public ValueTask WakeAsync(IEnumerable<(int Shard, DateTimeOffset At)> wakes, CancellationToken cancellationToken) =>
        timers.ScheduleAsync([.. wakes.Select(wake => TimerOf(wake.Shard, wake.At))], cancellationToken);

    private DueTimer TimerOf(int shard, DateTimeOffset at)
    {
        var now = time.GetUtcNow();
        return new DueTimer(Kind, StorageShards.NameOf(shard), at > now ? at : now);
    }
}
