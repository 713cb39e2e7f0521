namespace ConductBot.Web.Hosting.Development;

/// <summary>
/// The clock of a developer's host: what it shows can be moved, so that a reminder of next week comes today. Only the time of day moves; waits, timeouts and the
/// monotonic clock pass as ever, so a jump neither ends a call nor a lease.
/// </summary>
internal sealed class MovableClock(TimeProvider inner, TimeSpan ahead) : TimeProvider
{
    /// <summary>The furthest that it goes from the true time, either way.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(3650);

    private long _ahead = ahead.Ticks;

    /// <summary>How far it is from the true time.</summary>
    public TimeSpan Ahead => new(Interlocked.Read(ref _ahead));

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves it; false, and not moved, when it would go further than <see cref="Furthest"/> from the true time.</summary>
    public bool TryMove(TimeSpan by)
    {
        while (true)
        {
            var old = Interlocked.Read(ref _ahead);
            if (by > 2 * Furthest || by < -2 * Furthest || new TimeSpan(old) + by is var moved && (moved > Furthest || moved < -Furthest)) return false;
            if (Interlocked.CompareExchange(ref _ahead, old + by.Ticks, old) == old) return true;
        }
    }
}
