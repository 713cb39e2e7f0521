namespace ConductBot.Timers;

/// <summary>For how long a row has been seen unchanged, on this process's own monotonic clock: what another clock says plays no part.</summary>
internal sealed class Sightings(TimeProvider time)
{
    private readonly Dictionary<string, (string ETag, long Since)> _seen = [];

    /// <summary>Notes a row that was just read, and says for how long it has been the same. Call it after the read has come back.</summary>
    public TimeSpan Unchanged(string row, string etag)
    {
        if (_seen.TryGetValue(row, out var seen) && string.Equals(seen.ETag, etag, StringComparison.Ordinal)) return time.GetElapsedTime(seen.Since);

        _seen[row] = (etag, time.GetTimestamp());
        return TimeSpan.Zero;
    }

    /// <summary>Forgets a row that is gone.</summary>
    public void Forget(string row) => _seen.Remove(row);
}
