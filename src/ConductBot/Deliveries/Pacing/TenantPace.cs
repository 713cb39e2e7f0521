namespace ConductBot.Deliveries.Pacing;

/// <summary>The app's pace in one tenant: sliding windows over all requests and over the proactive ones. Not thread-safe.</summary>
internal sealed class TenantPace
{
    /// <summary>Share of the pace that proactive requests leave to replies.</summary>
    public const double KeptForReplies = 0.2;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // So that a second's requests don't leave in one bunch.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(125);

    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(100);

    private readonly int _rate;
    private readonly RequestLog _all;
    private readonly RequestLog _proactive;

    /// <summary>A pace that begins as if it had just been used up, because a process before may have used it.</summary>
    public TenantPace(int rate, DateTimeOffset now)
    {
        (_rate, _all, _proactive) = (rate, new RequestLog(rate), new RequestLog(rate));
        for (var i = 0; i < rate; i++) _all.Add(now);
        for (var i = 0; i < ProactiveLimit; i++) _proactive.Add(now);
    }

    public TenantFactor Factor { get; set; } = TenantFactor.Usual;

    /// <summary>Proactive requests a second at the moment.</summary>
    public int ProactiveLimit => Math.Max(1, (int)(_rate * (1 - KeptForReplies) * Factor.Share));

    /// <summary>The first moment at which one more may go.</summary>
    public DateTimeOffset Earliest(PacePriority priority, DateTimeOffset now)
    {
        var earliest = _all.Earliest(_rate, Second);
        if (priority == PacePriority.Reply) return earliest;

        Factor = Factor.At(now);
        var limit = ProactiveLimit;
        earliest = Later(earliest, _proactive.Earliest(limit, Second));
        earliest = Later(earliest, _proactive.Earliest((limit / 8) + 1, Moment));
        return Later(earliest, Factor.BlockedUntil ?? DateTimeOffset.MinValue);
    }

    /// <summary>
    /// Counts a request made now. The proactive share counts it where it could have been made, if that is only a moment ago: a machine that wakes a little late does not lose pace by it. The whole
    /// counts it where it is.
    /// </summary>
    public void Add(PacePriority priority, DateTimeOffset now)
    {
        if (priority == PacePriority.Proactive) _proactive.Add(Later(Earliest(priority, now), now - Late));
        _all.Add(now);
    }

    public void TakeBack(PacePriority priority)
    {
        _all.RemoveLast();
        if (priority == PacePriority.Proactive) _proactive.RemoveLast();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
