using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConductBot.Storage.Sqlite;

/// <summary>One prepared statement, reused for ever: SQLite's own calls, because a command object a row costs more than the row.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public SqliteStatement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    /// <summary>Binds a key. Keys are ASCII and never empty (an empty span would bind NULL).</summary>
    public SqliteStatement Bind(int index, string key)
    {
        Span<byte> ascii = stackalloc byte[StorageLimits.KeyCharacters + 2];
        Check(raw.sqlite3_bind_text(_statement, index, ascii[..Encoding.ASCII.GetBytes(key, ascii)]));
        return this;
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> payload)
    {
        Check(payload.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, index, 0) : raw.sqlite3_bind_blob(_statement, index, payload));
        return this;
    }

    /// <summary>True when there is a row. After the last row, or a failure, the statement is reset and holds no lock.</summary>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;

        if (code == raw.SQLITE_DONE)
        {
            _ = raw.sqlite3_reset(_statement);
            return false;
        }

        try
        {
            Check(code);
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }

        return false;
    }

    /// <summary>Runs a statement that gives no rows that matter; returns how many rows it changed.</summary>
    public int Run()
    {
        while (Step())
        {
        }

        return raw.sqlite3_changes(_database);
    }

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public int Bytes(int column) => raw.sqlite3_column_bytes(_statement, column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    /// <summary>Ends the read transaction that an unfinished statement keeps open.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
