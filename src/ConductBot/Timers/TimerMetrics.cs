using System.Diagnostics.Metrics;
using ConductBot.Storage;

namespace ConductBot.Timers;

/// <summary>Backlog and lag of the timers, under the meter <c>ConductBot.Timers</c>.</summary>
internal sealed class TimerMetrics : IDisposable
{
    public const string MeterName = "ConductBot.Timers";

    private readonly TimeProvider _time;
    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _fired;
    private readonly Histogram<double> _lag;
    private readonly int[] _waiting = new int[StorageShards.Count];
    private readonly long[] _oldest = new long[StorageShards.Count];
    private int _held;

    public TimerMetrics(TimeProvider time)
    {
        _time = time;
        _fired = _meter.CreateCounter<long>("conductbot.timers.fired", "{timer}", "Timers fired, by kind, outcome and use.");
        _lag = _meter.CreateHistogram<double>("conductbot.timers.lag", "s", "From a timer's time to its firing.");
        _meter.CreateObservableGauge("conductbot.timers.backlog", () => Backlog, "{timer}", "Due timers at hand that have not fired; with more than 100 in a shard, at least so many.");
        _meter.CreateObservableGauge("conductbot.timers.oldest", () => Oldest.TotalSeconds, "s", "For how long the oldest of them has been due.");
        _meter.CreateObservableGauge("conductbot.timers.shards", () => Volatile.Read(ref _held), "{shard}", "Shards this process holds.");
    }

    public int Backlog => _waiting.Sum();

    public TimeSpan Oldest => _oldest.Where(ticks => ticks > 0).DefaultIfEmpty(0).Min() is var oldest and > 0 && _time.GetUtcNow().UtcTicks - oldest is var late and > 0 ? new TimeSpan(late) : TimeSpan.Zero;

    public void Waiting(int shard, int count, DateTimeOffset? oldest)
    {
        Volatile.Write(ref _waiting[shard], count);
        Volatile.Write(ref _oldest[shard], oldest?.UtcTicks ?? 0);
    }

    public void Held(int shards) => Volatile.Write(ref _held, shards);

    public void Fired(TimerRecord timer, TimerOutcome outcome, TimerUse use)
    {
        _fired.Add(1, new("kind", timer.Timer.Kind), new("outcome", outcome.GetType().Name), new("use", use.ToString()));
        _lag.Record(Math.Max(0, (_time.GetUtcNow() - timer.At).TotalSeconds), new KeyValuePair<string, object?>("kind", timer.Timer.Kind));
    }

    public void Dispose() => _meter.Dispose();
}
