namespace ConductBot.Timers;

/// <summary>
/// A process's hold on a shard. Its end is reckoned on the monotonic clock from before the write that renewed it; others take the shard only when they have
/// seen it unrenewed for as long on their own, so no clock that is set moves either.
/// </summary>
public sealed class ShardHold : IDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _duration;
    private readonly CancellationTokenSource _lost = new();
    private long _renewed;

    internal ShardHold(int shard, long token, TimeProvider time, TimeSpan duration) => (Shard, Token, _time, _duration) = (shard, token, time, duration);

    /// <summary>0 to 63.</summary>
    public int Shard { get; }

    /// <summary>
    /// The fencing token: greater than that of every earlier holder. A row that is claimed under a token keeps it; <see cref="MayWriteOver"/> says whether a later claim may
    /// replace it.
    /// </summary>
    public long Token { get; }

    /// <summary>Cancelled when the hold is lost or given up.</summary>
    public CancellationToken Lost => _lost.Token;

    internal string ETag { get; private set; } = "";

    internal long Beat { get; private set; }

    /// <summary>Whether the hold lasts for a call that takes at most so long. Ask just before the call.</summary>
    public bool Outlasts(TimeSpan timeout) => !_lost.IsCancellationRequested && _time.GetElapsedTime(Interlocked.Read(ref _renewed)) + timeout < _duration;

    /// <summary>Whether a row that was claimed under a token may be written under this hold: not when a later holder has claimed it.</summary>
    public bool MayWriteOver(long storedToken) => storedToken <= Token;

    /// <inheritdoc/>
    public void Dispose() => _lost.Dispose();

    internal void Renew(long timestamp, string etag, long beat)
    {
        Interlocked.Exchange(ref _renewed, timestamp);
        (ETag, Beat) = (etag, beat);
    }

    internal void Lose() => _lost.Cancel();
}
