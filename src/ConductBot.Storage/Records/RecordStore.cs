using System.Runtime.CompilerServices;

namespace ConductBot.Storage.Records;

/// <summary>
/// Typed records over the table model: what every capability writes its store with. Lost races come back as <see cref="WriteOutcome"/>;
/// a failing medium, a lost key or a newer row is a <see cref="StorageException"/>.
/// </summary>
public sealed class RecordStore
{
    private readonly ITableStore _tables;
    private readonly RecordCodec _codec;

    internal RecordStore(ITableStore tables, RecordCodec codec) => (_tables, _codec) = (tables, codec);

    /// <summary>The record, or null when there is none.</summary>
    public async ValueTask<StoredRecord<T>?> ReadAsync<T>(RecordKind<T> kind, string partition, string row, CancellationToken cancellationToken) =>
        await _tables.ReadAsync(new RowAddress(kind.Table, partition, row), cancellationToken) is { } stored
            ? await _codec.DecodeAsync(kind, stored, cancellationToken)
            : null;

    /// <summary>One page of a range, which the kind makes: <see cref="RecordKind{T}.All"/>, <see cref="RecordKind{T}.WithPrefix"/>, <see cref="RecordKind{T}.Between"/>. All its rows are of this kind.</summary>
    public async ValueTask<RecordPage<T>> ReadPageAsync<T>(RecordKind<T> kind, RowRange range, CancellationToken cancellationToken)
    {
        var page = await _tables.ReadRangeAsync(InTable(kind, range), cancellationToken);
        var records = new StoredRecord<T>[page.Rows.Count];
        for (var i = 0; i < records.Length; i++) records[i] = await _codec.DecodeAsync(kind, page.Rows[i], cancellationToken);
        return new RecordPage<T>(records, page.Continuation);
    }

    /// <summary>All records of a range, page after page: not a snapshot.</summary>
    public async IAsyncEnumerable<StoredRecord<T>> ReadAllAsync<T>(RecordKind<T> kind, RowRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await ReadPageAsync(kind, range, cancellationToken);
            foreach (var record in page.Records) yield return record;
            if (page.Continuation is null) yield break;

            range = range with { Continuation = page.Continuation };
        }
    }

    /// <summary>The row keys of a range, of which nothing is opened: not a snapshot.</summary>
    public async ValueTask<IReadOnlyList<string>> ReadKeysAsync<T>(RecordKind<T> kind, RowRange range, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        while (true)
        {
            var page = await _tables.ReadRangeAsync(InTable(kind, range), cancellationToken);
            foreach (var row in page.Rows) keys.Add(row.Row);
            if (page.Continuation is null) return keys;

            range = range with { Continuation = page.Continuation };
        }
    }

    /// <summary>All of the batch or nothing of it. Returns after the write is durable.</summary>
    /// <exception cref="ArgumentException">The batch is empty or breaks a limit of <see cref="StorageLimits"/>.</exception>
    public async ValueTask<WriteOutcome> WriteAsync(RecordBatch batch, CancellationToken cancellationToken) =>
        await _tables.WriteAsync(await EncodeAsync(batch, cancellationToken), cancellationToken);

    /// <summary>Several batches of any partitions, one after the other, as <see cref="ITableStore.WriteAsync(IReadOnlyList{WriteBatch}, CancellationToken)"/>.</summary>
    /// <exception cref="ArgumentException">A batch is empty or breaks a limit of <see cref="StorageLimits"/>.</exception>
    public async ValueTask<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<RecordBatch> batches, CancellationToken cancellationToken)
    {
        var encoded = new WriteBatch[batches.Count];
        for (var i = 0; i < encoded.Length; i++) encoded[i] = await EncodeAsync(batches[i], cancellationToken);
        return await _tables.WriteAsync(encoded, cancellationToken);
    }

    private static RowRange InTable<T>(RecordKind<T> kind, RowRange range) =>
        string.Equals(range.Table, kind.Table, StringComparison.Ordinal) ? range : throw new ArgumentException($"Records of kind '{kind.Name}' live in table '{kind.Table}', not '{range.Table}'.", nameof(range));

    private async ValueTask<WriteBatch> EncodeAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        var writes = new RowWrite[batch.Count];
        for (var i = 0; i < writes.Length; i++) writes[i] = await batch.Writes[i].EncodeAsync(_codec, batch, cancellationToken);
        return new WriteBatch(batch.Table, batch.Partition, writes);
    }
}
