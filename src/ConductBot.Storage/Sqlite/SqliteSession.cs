using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ConductBot.Storage.Sqlite;

/// <summary>One connection with the settings that every connection has. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<SqliteStatement> _statements = [];

    static SqliteSession() => Batteries_V2.Init();

    /// <summary>Opens the file, which exists, and nothing more: no setting of the file is touched yet.</summary>
    /// <exception cref="SqliteException">It can't be opened.</exception>
    public SqliteSession(string path, TimeSpan busyTimeout)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        _connection.Open();
        _ = raw.sqlite3_busy_timeout(Handle, (int)busyTimeout.TotalMilliseconds);
    }

    private sqlite3 Handle => _connection.Handle!;

    /// <summary>True when the file system gave the file for reading only.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(Handle, "main") == 1;

    /// <summary>True inside a transaction.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Pages that the session wrote to the log since it was opened or <see cref="ForgetPagesWritten"/> was called.</summary>
    public int PagesWritten => PageWrites(forget: 0);

    /// <summary>Counts the pages written anew.</summary>
    public void ForgetPagesWritten() => PageWrites(forget: 1);

    /// <summary>What every connection to a ConductBot database runs with.</summary>
    public void Configure()
    {
        Execute("PRAGMA journal_mode=WAL");
        Execute("PRAGMA synchronous=FULL");
        Execute("PRAGMA secure_delete=ON");
        Execute("PRAGMA temp_store=MEMORY");
        Execute("PRAGMA trusted_schema=OFF");
        Execute("PRAGMA cell_size_check=ON");
    }

    /// <summary>A statement that lives as long as the session.</summary>
    public SqliteStatement Prepare(string sql)
    {
        var statement = new SqliteStatement(Handle, sql);
        _statements.Add(statement);
        return statement;
    }

    public void Execute(string sql)
    {
        using var statement = new SqliteStatement(Handle, sql);
        statement.Run();
    }

    public long Scalar(string sql, int column = 0)
    {
        using var statement = new SqliteStatement(Handle, sql);
        return statement.Step() ? statement.Int64(column) : 0;
    }

    public string ScalarText(string sql)
    {
        using var statement = new SqliteStatement(Handle, sql);
        return statement.Step() ? statement.Text(0) : "";
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _connection.Dispose();
    }

    private int PageWrites(int forget)
    {
        _ = raw.sqlite3_db_status(Handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, forget);
        return pages;
    }
}
