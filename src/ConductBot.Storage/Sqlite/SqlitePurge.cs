using Microsoft.Data.Sqlite;

namespace ConductBot.Storage.Sqlite;

/// <summary>Gives free pages back a few at a time, so that writers get in between, then empties the write-ahead log.</summary>
internal static class SqlitePurge
{
    private const int PagesAStep = 500;
    private const string FreePages = "PRAGMA freelist_count";

    public static PurgeResult Run(SqliteDatabase database, CancellationToken cancellationToken)
    {
        using var session = database.Connect();
        try
        {
            var pageSize = session.Scalar("PRAGMA page_size");
            var before = session.Scalar("PRAGMA page_count");
            for (long free = session.Scalar(FreePages), last = long.MaxValue; free > 0 && free < last; last = free, free = session.Scalar(FreePages))
            {
                cancellationToken.ThrowIfCancellationRequested();
                session.Execute($"PRAGMA incremental_vacuum({PagesAStep})");
            }

            return Emptied(session, database, before * pageSize);
        }
        catch (SqliteException exception)
        {
            throw database.Explain(exception);
        }
    }

    /// <summary>
    /// A page that is split keeps, in the space between its cells, copies of the rows that went to its neighbour; deleting those rows later clears them there and not here. Only a page that is written anew has none.
    /// </summary>
    public static PurgeResult Rewrite(SqliteDatabase database, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var session = database.Connect();
        try
        {
            var before = session.Scalar("PRAGMA page_count") * session.Scalar("PRAGMA page_size");

            // The copy of the whole has no place in memory.
            session.Execute("PRAGMA temp_store=FILE");
            session.Execute("VACUUM");
            return Emptied(session, database, before);
        }
        catch (SqliteException exception)
        {
            throw database.Explain(exception);
        }
    }

    private static PurgeResult Emptied(SqliteSession session, SqliteDatabase database, long bytesBefore)
    {
        if (session.Scalar("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
            throw new StorageException(StorageFault.Busy, $"The write-ahead log of {database.Path} could not be emptied: somebody reads or writes it. Deleted content may still be found in the -wal file. Purge again later.");

        var after = session.Scalar("PRAGMA page_count") * session.Scalar("PRAGMA page_size");
        return new PurgeResult(Math.Max(0, bytesBefore - after), after);
    }
}
