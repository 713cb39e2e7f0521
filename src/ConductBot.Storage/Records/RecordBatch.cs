namespace ConductBot.Storage.Records;

/// <summary>
/// What is to be written to one partition, all or nothing. Only a list: a pure decision can make it, <see cref="RecordStore.WriteAsync"/> carries
/// it out. The order of the calls is the order of <see cref="WriteOutcome.Written.ETags"/> and <see cref="WriteOutcome.Conflict.Index"/>.
/// </summary>
public sealed class RecordBatch(string table, string partition)
{
    private readonly List<RecordWrite> _writes = [];

    /// <summary>The table that every record of the batch belongs to.</summary>
    public string Table { get; } = table;

    /// <summary>The partition.</summary>
    public string Partition { get; } = partition;

    /// <summary>How many rows it writes so far; at most <see cref="StorageLimits.BatchRows"/>.</summary>
    public int Count => _writes.Count;

    internal IReadOnlyList<RecordWrite> Writes => _writes;

    /// <summary>Creates a record; conflicts when its row exists.</summary>
    public RecordBatch Insert<T>(RecordKind<T> kind, string row, T value) =>
        Add(kind, new RecordWrite.Content<T>(row, kind, value, RecordOver.Nothing));

    /// <summary>Creates or replaces a record, whatever stands there.</summary>
    public RecordBatch Upsert<T>(RecordKind<T> kind, string row, T value) =>
        Add(kind, new RecordWrite.Content<T>(row, kind, value, RecordOver.Anything));

    /// <summary>Replaces a record that was read; conflicts when somebody wrote in between.</summary>
    public RecordBatch Replace<T>(RecordKind<T> kind, StoredRecord<T> old, T value) => Replace(kind, InPartition(old).Row, old.ETag, value);

    /// <summary>Replaces a record whose ETag is known; conflicts when somebody wrote in between.</summary>
    public RecordBatch Replace<T>(RecordKind<T> kind, string row, string etag, T value) =>
        Add(kind, new RecordWrite.Content<T>(row, kind, value, RecordOver.Known, etag));

    /// <summary>Deletes a record that was read; conflicts when somebody wrote in between.</summary>
    public RecordBatch Delete<T>(StoredRecord<T> old) => Delete(InPartition(old).Row, old.ETag);

    /// <summary>Deletes a row whose ETag is known; conflicts when somebody wrote in between.</summary>
    public RecordBatch Delete(string row, string etag)
    {
        _writes.Add(new RecordWrite.Deletion(row, etag));
        return this;
    }

    private RecordBatch Add<T>(RecordKind<T> kind, RecordWrite write)
    {
        if (!string.Equals(kind.Table, Table, StringComparison.Ordinal))
            throw new ArgumentException($"Records of kind '{kind.Name}' live in table '{kind.Table}'; this batch writes to '{Table}'.", nameof(kind));

        _writes.Add(write);
        return this;
    }

    private StoredRecord<T> InPartition<T>(StoredRecord<T> old) =>
        string.Equals(old.Partition, Partition, StringComparison.Ordinal)
            ? old
            : throw new ArgumentException($"The record at '{old.Row}' is from partition '{old.Partition}'; this batch writes to '{Partition}'.", nameof(old));
}
