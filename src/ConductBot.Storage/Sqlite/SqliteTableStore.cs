namespace ConductBot.Storage.Sqlite;

/// <summary>The table model in one SQLite file: one writer with group commit, reads beside it. Several processes may use the file at once.</summary>
internal sealed class SqliteTableStore : ITableStore, ITableScan, IStorageMaintenance, IAsyncDisposable, IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly ReaderPool _readers;
    private readonly GroupCommitter _writer;

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="StorageException">It can't be used; the message says why and what to do.</exception>
    public SqliteTableStore(StorageOptions options)
    {
        _database = new SqliteDatabase(options);
        _readers = new ReaderPool(_database);
        _writer = new GroupCommitter(_database);
    }

    /// <summary>The file's full path.</summary>
    public string DatabasePath => _database.Path;

    /// <summary>Batches that no commit has taken yet.</summary>
    public int Waiting => _writer.Waiting;

    public ValueTask<StoredRow?> ReadAsync(RowAddress address, CancellationToken cancellationToken)
    {
        BatchRules.Check(address);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(address, static (reader, at) => reader.Read(at)));
    }

    public ValueTask<RowPage> ReadRangeAsync(RowRange range, CancellationToken cancellationToken)
    {
        BatchRules.Check(range);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(range, static (reader, within) => reader.ReadRange(within)));
    }

    public async ValueTask<WriteOutcome> WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        BatchRules.Check(batch);
        cancellationToken.ThrowIfCancellationRequested();
        return (await _writer.WriteAsync([batch], cancellationToken))[0];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<WriteBatch> batches, CancellationToken cancellationToken)
    {
        foreach (var batch in batches) BatchRules.Check(batch);
        cancellationToken.ThrowIfCancellationRequested();
        return batches.Count == 0 ? [] : await _writer.WriteAsync(batches, cancellationToken);
    }

    public ValueTask<IReadOnlyList<string>> TablesAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read(0, static (reader, _) => reader.Tables()));
    }

    public ValueTask<RowPage> ScanAsync(string table, string? continuation, int pageRows, CancellationToken cancellationToken)
    {
        BatchRules.CheckTable(table);
        BatchRules.CheckPage(pageRows);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_readers.Read((table, continuation, pageRows), static (reader, at) => reader.Scan(at.table, at.continuation, at.pageRows)));
    }

    public ValueTask<PurgeResult> PurgeAsync(CancellationToken cancellationToken) =>
        new(Task.Run(() => SqlitePurge.Run(_database, cancellationToken), cancellationToken));

    public ValueTask<PurgeResult> RewriteAsync(CancellationToken cancellationToken) =>
        new(Task.Run(() => SqlitePurge.Rewrite(_database, cancellationToken), cancellationToken));

    /// <summary>Writes what waits, then closes.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _readers.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
