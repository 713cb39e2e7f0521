using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ConductBot.Storage.Sqlite;

/// <summary>Read connections: as many as threads read at once, a few kept for the next.</summary>
internal sealed class ReaderPool(SqliteDatabase database) : IDisposable
{
    private static readonly int Kept = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly ConcurrentStack<SqliteReader> _idle = new();
    private int _kept;
    private volatile bool _closed;

    /// <summary>Runs one read to its end on the caller's thread: what it needs is nearly always in memory.</summary>
    /// <exception cref="StorageException">The medium failed.</exception>
    public TResult Read<TArgument, TResult>(TArgument argument, Func<SqliteReader, TArgument, TResult> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteTableStore));
        var reader = Rent();
        try
        {
            var result = read(reader, argument);
            Return(reader);
            return result;
        }
        catch (SqliteException exception)
        {
            reader.Dispose();
            throw database.Explain(exception);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryPop(out var reader)) reader.Dispose();
    }

    private SqliteReader Rent()
    {
        if (!_idle.TryPop(out var reader)) return new SqliteReader(database.Connect());

        Interlocked.Decrement(ref _kept);
        return reader;
    }

    private void Return(SqliteReader reader)
    {
        if (_closed || Interlocked.Increment(ref _kept) > Kept)
        {
            if (!_closed) Interlocked.Decrement(ref _kept);
            reader.Dispose();
            return;
        }

        _idle.Push(reader);
        if (_closed) Dispose();
    }
}
