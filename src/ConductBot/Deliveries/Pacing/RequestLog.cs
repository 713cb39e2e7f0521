namespace ConductBot.Deliveries.Pacing;

/// <summary>When the last requests were made: what sliding windows are reckoned from. Holds no more than asked for.</summary>
internal sealed class RequestLog(int most)
{
    private long[] _ticks = new long[4];
    private int _first;
    private int _count;

    public int Count => _count;

    /// <summary>When the last one was made; the beginning of time when there is none.</summary>
    public DateTimeOffset Last => _count == 0 ? DateTimeOffset.MinValue : At(_count - 1);

    public void Add(DateTimeOffset now)
    {
        if (_count == most)
        {
            _first = (_first + 1) % _ticks.Length;
            _count--;
        }

        if (_count == _ticks.Length) Grow();
        _ticks[(_first + _count) % _ticks.Length] = Math.Max(now.UtcTicks, _count == 0 ? 0 : Last.UtcTicks);
        _count++;
    }

    /// <summary>Takes the newest back: it was not made.</summary>
    public void RemoveLast()
    {
        if (_count > 0) _count--;
    }

    /// <summary>The first moment at which one more keeps a window: at most <paramref name="limit"/> within any span.</summary>
    public DateTimeOffset Earliest(int limit, TimeSpan span) => _count < limit ? DateTimeOffset.MinValue : At(_count - limit) + span;

    /// <summary>The requests since a time, oldest first.</summary>
    public IReadOnlyList<long> Since(DateTimeOffset time)
    {
        var since = new List<long>();
        for (var i = 0; i < _count; i++)
        {
            if (At(i) >= time) since.Add(At(i).UtcTicks);
        }

        return since;
    }

    private DateTimeOffset At(int index) => new(_ticks[(_first + index) % _ticks.Length], TimeSpan.Zero);

    private void Grow()
    {
        var grown = new long[Math.Min(most, _ticks.Length * 2)];
        for (var i = 0; i < _count; i++) grown[i] = _ticks[(_first + i) % _ticks.Length];
        (_ticks, _first) = (grown, 0);
    }
}
