namespace ConductBot.Tests.Timers;

/// <summary>A clock on the wall that can be set, and a monotonic one that only passes. Timers go by the latter.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private TimeSpan _passed = TimeSpan.FromHours(1);
    private TimeSpan _set;

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return Start + _passed - TimeSpan.FromHours(1) + _set;
    }

    public override long GetTimestamp()
    {
        lock (_lock) return _passed.Ticks;
    }

    /// <summary>Somebody sets the wall clock: forward, or backward.</summary>
    public void SetBy(TimeSpan by)
    {
        lock (_lock) _set += by;
    }

    /// <summary>Time passes, on both.</summary>
    public void Pass(TimeSpan by)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _passed += by;
            due = [.. _alarms.Where(alarm => alarm.At <= _passed).OrderBy(alarm => alarm.At)];
        }

        foreach (var alarm in due) alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    private sealed class Alarm(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan At { get; private set; }

        public void Ring()
        {
            lock (clock._lock)
            {
                if (_period > TimeSpan.Zero) At = clock._passed + _period;
                else clock._alarms.Remove(this);
            }

            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._alarms.Remove(this);
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                At = clock._passed + dueTime;
                clock._alarms.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock) clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
