using Microsoft.Data.Sqlite;

namespace ConductBot.Storage.Sqlite;

/// <summary>
/// Brings what the write-ahead log holds into the file while the writer goes on. Left to itself SQLite does that within a commit, which then takes tens of milliseconds, and everybody who waits for
/// it too. Here a thread of its own moves the bulk, and then what was written while it did; the few pages that were written meanwhile are moved by the writer itself, between two commits, and with that its next one begins the log
/// anew.
/// </summary>
/// <param name="database">The file.</param>
/// <param name="writer">The writer's session; only its thread calls <see cref="Look"/>.</param>
/// <param name="logBytes">From which length on the log is brought in.</param>
internal sealed class LogCheckpoint(SqliteDatabase database, SqliteSession writer, int logBytes) : IDisposable
{
    /// <summary>What is written and deleted again within a second or two, as replies are, and pages that change often reach the file once or not at all.</summary>
    public const int UsualLogBytes = 64 * 1024 * 1024;

    // Each pass leaves what was written meanwhile, a tenth of the one before or less; what is left in the end keeps the writer, and whoever waits for it, mostly for some milliseconds instead of sixteen.
    private const int MostPasses = 3;
    private const int FewPages = 64;

    // Passive: it never waits for a reader or the writer, nor they for it.
    private const string Checkpoint = "PRAGMA wal_checkpoint(PASSIVE)";

    // Whether it was kept from it, the log's pages, those of them that are in the file.
    private const int MovedColumn = 2;

    private readonly long _pages = logBytes / writer.Scalar("PRAGMA page_size");
    private SqliteSession? _session;
    private Thread? _mover;

    /// <summary>After a commit: begins to move when there is enough, ends what was moved.</summary>
    public void Look()
    {
        if (_mover is null)
        {
            if (writer.PagesWritten < _pages) return;

            _mover = new Thread(Move) { IsBackground = true, Name = "ConductBot storage checkpoint" };
            _mover.Start();
        }
        else if (!_mover.IsAlive)
        {
            _mover = null;
            writer.ForgetPagesWritten();
            Run(writer);
        }
    }

    /// <summary>Waits for what is being moved.</summary>
    public void Dispose()
    {
        _mover?.Join();
        _session?.Dispose();
    }

    private void Move()
    {
        try
        {
            var session = _session ??= database.Connect();
            for (var (pass, moved) = (1, 0L); pass <= MostPasses; pass++)
            {
                var before = moved;
                moved = Run(session);
                if (moved - before <= FewPages) return;
            }
        }
        catch (StorageException)
        {
            // As below: the next time.
        }
    }

    // How much of the log is in the file now, in pages. What could not be moved now stays in the log and is moved the next time; where the medium fails, the commits say so.
    private static long Run(SqliteSession session)
    {
        try
        {
            return session.Scalar(Checkpoint, MovedColumn);
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
