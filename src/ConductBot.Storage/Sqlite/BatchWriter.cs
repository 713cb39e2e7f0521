using System.Diagnostics;

namespace ConductBot.Storage.Sqlite;

/// <summary>Carries out batches inside an open transaction, each all or nothing.</summary>
internal sealed class BatchWriter
{
    private readonly SqliteStatement _savepoint;
    private readonly SqliteStatement _undo;
    private readonly SqliteStatement _release;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _replace;
    private readonly SqliteStatement _upsert;
    private readonly SqliteStatement _delete;
    private readonly SqliteStatement _exists;
    private readonly ETags _etags;

    public BatchWriter(SqliteSession session, ETags etags)
    {
        _etags = etags;
        _savepoint = session.Prepare("SAVEPOINT batch");
        _undo = session.Prepare("ROLLBACK TO batch");
        _release = session.Prepare("RELEASE batch");
        _insert = session.Prepare("INSERT INTO rows (tbl, partition, row, etag, version, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING");
        _upsert = session.Prepare(
            """
            INSERT INTO rows (tbl, partition, row, etag, version, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT DO UPDATE SET etag = excluded.etag, version = excluded.version, payload = excluded.payload
            """);
        _replace = session.Prepare("UPDATE rows SET etag = ?4, version = ?5, payload = ?6 WHERE tbl = ?1 AND partition = ?2 AND row = ?3 AND etag = ?7");
        _delete = session.Prepare("DELETE FROM rows WHERE tbl = ?1 AND partition = ?2 AND row = ?3 AND etag = ?4");
        _exists = session.Prepare("SELECT 1 FROM rows WHERE tbl = ?1 AND partition = ?2 AND row = ?3");
    }

    /// <summary>
    /// Carries out a batch without a savepoint, for which SQLite would copy every page that the batch changes. Null when it can't be had so: a later row of it conflicts, the rows before are written, and the
    /// transaction must be undone and all that it holds written anew by <see cref="Write(WriteBatch)"/>. Conflicts are rare.
    /// </summary>
    public WriteOutcome? TryWrite(WriteBatch batch) => WriteRows(batch) is var outcome && outcome is WriteOutcome.Conflict { Index: > 0 } ? null : outcome;

    /// <summary>Carries out a batch in a savepoint of its own.</summary>
    public WriteOutcome Write(WriteBatch batch)
    {
        _savepoint.Run();
        var outcome = WriteRows(batch);
        if (outcome is WriteOutcome.Conflict) _undo.Run();
        _release.Run();
        return outcome;
    }

    // Up to the first row that conflicts; those before it are written.
    private WriteOutcome WriteRows(WriteBatch batch)
    {
        var etags = new string?[batch.Writes.Count];
        for (var i = 0; i < etags.Length; i++)
        {
            if (Write(batch, batch.Writes[i], out etags[i]) is { } kind) return new WriteOutcome.Conflict(i, batch.Writes[i].Row, kind);
        }

        return new WriteOutcome.Written(etags);
    }

    private ConflictKind? Write(WriteBatch batch, RowWrite write, out string? etag)
    {
        etag = null;
        switch (write)
        {
            case RowWrite.Insert insert:
                etag = BindContent(At(_insert, batch, write), insert.SchemaVersion, insert.Payload);
                return _insert.Run() == 1 ? null : ConflictKind.AlreadyExists;
            case RowWrite.Upsert upsert:
                etag = BindContent(At(_upsert, batch, write), upsert.SchemaVersion, upsert.Payload);
                _upsert.Run();
                return null;
            case RowWrite.Replace replace:
                etag = BindContent(At(_replace, batch, write), replace.SchemaVersion, replace.Payload);
                return _replace.Bind(7, ETags.Parse(replace.ETag)).Run() == 1 ? null : ChangedOrMissing(batch, write);
            case RowWrite.Delete delete:
                return At(_delete, batch, write).Bind(4, ETags.Parse(delete.ETag)).Run() == 1 ? null : ChangedOrMissing(batch, write);
            default:
                throw new UnreachableException();
        }
    }

    private string BindContent(SqliteStatement statement, int version, ReadOnlyMemory<byte> payload)
    {
        var etag = _etags.Next();
        statement.Bind(4, etag).Bind(5, version).Bind(6, payload.Span);
        return ETags.Format(etag);
    }

    private ConflictKind ChangedOrMissing(WriteBatch batch, RowWrite write)
    {
        var exists = At(_exists, batch, write).Step();
        _exists.Reset();
        return exists ? ConflictKind.Changed : ConflictKind.Missing;
    }

    private static SqliteStatement At(SqliteStatement statement, WriteBatch batch, RowWrite write) =>
        statement.Bind(1, batch.Table).Bind(2, batch.Partition).Bind(3, write.Row);
}
