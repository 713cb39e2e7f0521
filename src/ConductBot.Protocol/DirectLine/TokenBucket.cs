namespace ConductBot.Protocol.DirectLine;

/// <summary>How much of a burst is left, and since when it refills.</summary>
internal readonly record struct TokenBucket(double Left, DateTimeOffset At)
{
    /// <summary>Takes one, if there is one.</summary>
    public (bool Taken, TokenBucket Bucket) Take(DateTimeOffset now, int burst, double perSecond)
    {
        var left = LeftAt(now, burst, perSecond);
        return left >= 1 ? (true, new(left - 1, now)) : (false, new(left, now));
    }

    /// <summary>What is left at a time.</summary>
    public double LeftAt(DateTimeOffset now, int burst, double perSecond) => Math.Min(burst, Left + (Math.Max(0, (now - At).TotalSeconds) * perSecond));
}
