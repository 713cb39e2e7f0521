using System.Globalization;

namespace ConductBot.Storage.Sqlite;

/// <summary>
/// ETags are numbers from one counter in the file that only grows, so none comes back for a key, whatever was deleted or restarted between.
/// A writer reserves a block of them in the transaction that first uses it; what is left of a block at the end is never used.
/// </summary>
internal sealed class ETags(SqliteSession session)
{
    private const int Block = 1024;

    private readonly SqliteStatement _reserve = session.Prepare($"UPDATE counters SET value = value + {Block} WHERE name = 'etag' RETURNING value");
    private long _next;
    private long _end;
    private bool _reservedHere;

    /// <summary>The next number; inside a write transaction only.</summary>
    public long Next()
    {
        if (_next == _end) Reserve();
        return _next++;
    }

    public void Committed() => _reservedHere = false;

    /// <summary>The transaction is undone: a block that it reserved is not ours.</summary>
    public void RolledBack()
    {
        if (_reservedHere) _next = _end = 0;
        _reservedHere = false;
    }

    public static string Format(long etag) => etag.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of an ETag that this engine gave, or -1, which no row has.</summary>
    public static long Parse(string etag) =>
        long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && etag[0] != '0' ? number : -1;

    private void Reserve()
    {
        if (!_reserve.Step()) throw new InvalidOperationException("The ETag counter is missing from the database.");
        _end = _reserve.Int64(0);
        _next = _end - Block;
        _reservedHere = true;
        _reserve.Run();
    }
}
