using Microsoft.Data.Sqlite;

namespace ConductBot.Storage.Sqlite;

/// <summary>
/// The file: made whole or not at all, recognised before anything in it is touched. A new database is built beside its place and moved there
/// only if the place is still free, so two processes that start together share one and a kill leaves no half-made file.
/// </summary>
internal sealed class SqliteDatabase
{
    /// <summary>"CdBt": what makes a SQLite file a ConductBot database.</summary>
    public const long ApplicationId = 0x43644274;

    /// <summary>The schema this program writes.</summary>
    public const long SchemaVersion = 1;

    private static readonly string[] Schema =
    [
        """
        CREATE TABLE rows (
            tbl TEXT NOT NULL,
            partition TEXT NOT NULL,
            row TEXT NOT NULL,
            etag INTEGER NOT NULL,
            version INTEGER NOT NULL,
            payload BLOB NOT NULL,
            PRIMARY KEY (tbl, partition, row)) WITHOUT ROWID
        """,
        "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
        "INSERT INTO counters (name, value) VALUES ('etag', 1)",
    ];

    private readonly TimeSpan _busyTimeout;

    /// <exception cref="StorageException">The file can't be made, is another program's, or is newer than this program.</exception>
    public SqliteDatabase(StorageOptions options)
    {
        Path = System.IO.Path.GetFullPath(options.DatabasePath);
        _busyTimeout = options.BusyTimeout;
        if (!File.Exists(Path)) Create();
        Recognise();
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>A new connection with the settings that every connection has.</summary>
    public SqliteSession Connect()
    {
        try
        {
            var session = new SqliteSession(Path, _busyTimeout);
            try
            {
                session.Configure();
                return session;
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
    }

    public StorageException Explain(SqliteException exception) => SqliteFaults.Explain(exception, Path, _busyTimeout);

    private void Create()
    {
        var draft = $"{Path}.{Guid.NewGuid():N}.new";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            new FileStream(draft, PrivateFile()).Dispose();
            Build(draft);
            Publish(draft);
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.NotCreated(exception, Path);
        }
        finally
        {
            Discard(draft);
        }
    }

    private void Build(string draft)
    {
        using var session = new SqliteSession(draft, _busyTimeout);
        // Before the first page is written, or they would stay as they are for ever. Rows of a quarter page are thrown about among their
        // neighbours at every change: with 4 KiB the same work took half again as much processor time and a file more than twice as large.
        session.Execute("PRAGMA page_size=8192");
        session.Execute("PRAGMA auto_vacuum=INCREMENTAL");
        session.Configure();
        session.Execute("BEGIN IMMEDIATE");
        foreach (var sql in Schema) session.Execute(sql);
        session.Execute($"PRAGMA application_id={ApplicationId}");
        session.Execute($"PRAGMA user_version={SchemaVersion}");
        session.Execute("COMMIT");
        session.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private void Publish(string draft)
    {
        try
        {
            File.Move(draft, Path, overwrite: false);
            DurableFolder.Flush(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another process was first: its database is the one.
        }
    }

    private static void Discard(string draft)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
        {
            if (File.Exists(draft + suffix)) File.Delete(draft + suffix);
        }
    }

    private void Recognise()
    {
        CheckHeader();
        try
        {
            using var session = new SqliteSession(Path, _busyTimeout);
            if (session.IsReadOnly) throw SqliteFaults.ReadOnly(Path);
            if (session.Scalar("PRAGMA application_id") != ApplicationId) throw SqliteFaults.Foreign(Path, "it is a database of another program");

            var version = session.Scalar("PRAGMA user_version");
            if (version > SchemaVersion) throw SqliteFaults.Newer(Path, version, SchemaVersion);
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
    }

    // SQLite takes an empty file for a new database; here it is one that lost its content.
    private void CheckHeader()
    {
        try
        {
            Span<byte> header = stackalloc byte[16];
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            if (length == 0) throw SqliteFaults.Foreign(Path, "it is empty");
            if (!header[..length].SequenceEqual("SQLite format 3\0"u8)) throw SqliteFaults.Foreign(Path, "it is no SQLite file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageFault.Unavailable, $"The database {Path} can't be read: {exception.Message} Grant this account access to it, then start again.", exception);
        }
    }

    private static FileStreamOptions PrivateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
