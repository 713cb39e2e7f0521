using Microsoft.Data.Sqlite;

namespace ConductBot.Storage.Sqlite;

/// <summary>
/// The one writer of this process: a thread that takes all waiting batches, writes each whole or not at all, commits once and only then answers.
/// While one commit waits for the disk, the next group gathers.
/// </summary>
internal sealed class GroupCommitter : IDisposable
{
    private const int GroupBatches = 512;

    // Commits with one batch alone after which nobody else is expected any more.
    private const int Company = 8;

    // So many are not kept waiting for more: where sixteen write by turns, a commit at three answers a fifth more of them than one that waits for all, for the same work each.
    private const int EnoughBatches = 3;
    private const int PatienceMilliseconds = 1;

    // Two pages of some thousand conversations that are in use: with a quarter of that two or three were read for every turn.
    private const int CacheBytes = 16 * 1024 * 1024;

    private readonly SqliteDatabase _database;
    private readonly SqliteSession _session;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollback;
    private readonly ETags _etags;
    private readonly BatchWriter _writer;
    private readonly LogCheckpoint _checkpoint;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private readonly Queue<PendingBatch> _waiting = new();
    private readonly List<PendingBatch> _group = new(GroupBatches);
    private int _company;
    private bool _gathering;
    private bool _closed;

    public GroupCommitter(SqliteDatabase database, int logBytes = LogCheckpoint.UsualLogBytes)
    {
        _database = database;
        _session = database.Connect();

        _session.Execute("PRAGMA wal_autocheckpoint=0");
        _checkpoint = new LogCheckpoint(database, _session, logBytes);
        _session.Execute($"PRAGMA cache_size=-{CacheBytes / 1024}");
        _begin = _session.Prepare("BEGIN IMMEDIATE");
        _commit = _session.Prepare("COMMIT");
        _rollback = _session.Prepare("ROLLBACK");
        _etags = new ETags(_session);
        _writer = new BatchWriter(_session, _etags);
        _thread = new Thread(Run) { IsBackground = true, Name = "ConductBot storage writer" };
        _thread.Start();
    }

    /// <summary>Batches that no commit has taken yet.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    /// <summary>Batches that stand in one commit, with an outcome each.</summary>
    public Task<WriteOutcome[]> WriteAsync(IReadOnlyList<WriteBatch> batches, CancellationToken cancellationToken)
    {
        var pending = new PendingBatch(batches);
        pending.WatchFor(cancellationToken);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteTableStore));
            _waiting.Enqueue(pending);
            if (_gathering ? _waiting.Count == EnoughBatches : _waiting.Count == 1) Monitor.Pulse(_gate);
        }

        return pending.Completion;
    }

    /// <summary>Writes what still waits, then ends.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed) return;
            _closed = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
        _checkpoint.Dispose();
        _session.Dispose();
    }

    private void Run()
    {
        while (Gather())
        {
            Write();
            _checkpoint.Look();
        }
    }

    private bool Gather()
    {
        _group.Clear();
        lock (_gate)
        {
            while (true)
            {
                if (_waiting.Count > 0 && !_closed) AwaitMore();
                while (_group.Count < GroupBatches && _waiting.TryDequeue(out var pending))
                {
                    if (pending.TryTake()) _group.Add(pending);
                }

                if (_group.Count > 0)
                {
                    _company = _group.Count > 1 ? Company : Math.Max(0, _company - 1);
                    return true;
                }

                if (_closed) return false;

                Monitor.Wait(_gate);
            }
        }
    }

    // Within the gate. Where several write at once, a millisecond brings a few more of them, and a commit costs the same for all.
    private void AwaitMore()
    {
        if (_company == 0 || _waiting.Count >= EnoughBatches) return;

        _gathering = true;
        Monitor.Wait(_gate, PatienceMilliseconds);
        _gathering = false;
    }

    private void Write()
    {
        var started = CommitTelemetry.Begin();
        try
        {
            _begin.Run();
            if (!TryWriteAll())
            {
                _etags.RolledBack();
                _rollback.Run();
                _begin.Run();
                foreach (var pending in _group) Write(pending);
            }

            _commit.Run();
            _etags.Committed();
            CommitTelemetry.Committed(started, _group);
        }
        catch (SqliteException exception)
        {
            CommitTelemetry.Failed();
            Undo(_database.Explain(exception));
            return;
        }
        catch (Exception exception)
        {
            // Whatever it is, the thread goes on and no caller waits for ever.
            CommitTelemetry.Failed();
            Undo(exception);
            return;
        }

        foreach (var pending in _group) pending.Complete();
    }

    private bool TryWriteAll()
    {
        foreach (var pending in _group)
        {
            for (var i = 0; i < pending.Batches.Count; i++)
            {
                if (_writer.TryWrite(pending.Batches[i]) is not { } outcome) return false;
                pending.Outcomes[i] = outcome;
            }
        }

        return true;
    }

    private void Write(PendingBatch pending)
    {
        for (var i = 0; i < pending.Batches.Count; i++) pending.Outcomes[i] = _writer.Write(pending.Batches[i]);
    }

    private void Undo(Exception reason)
    {
        _etags.RolledBack();
        try
        {
            if (_session.InTransaction) _rollback.Run();
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back, or the next BEGIN says what is wrong.
        }

        foreach (var pending in _group) pending.Fail(reason);
    }
}
