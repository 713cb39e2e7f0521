using System.Globalization;
using ConductBot.Storage;

namespace ConductBot.Tests.Timers;

/// <summary>The table model in memory, for tests that need many of them or a word at each step.</summary>
internal sealed class MemoryTableStore : ITableStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Table, string Partition), SortedList<string, StoredRow>> _partitions = [];
    private long _etag;

    public int MostRowsInAPage { get; private set; }

    /// <summary>How many rows of a table begin so.</summary>
    public int Count(string table, string prefix = "")
    {
        lock (_lock) return _partitions.Where(one => one.Key.Table == table).Sum(one => one.Value.Keys.Count(row => row.StartsWith(prefix, StringComparison.Ordinal)));
    }

    public ValueTask<StoredRow?> ReadAsync(RowAddress address, CancellationToken cancellationToken)
    {
        lock (_lock) return ValueTask.FromResult(Partition(address.Table, address.Partition).GetValueOrDefault(address.Row));
    }

    public ValueTask<RowPage> ReadRangeAsync(RowRange range, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var rows = Partition(range.Table, range.Partition).Values
                .SkipWhile(row => string.CompareOrdinal(row.Row, range.From ?? "") < 0 || (range.Continuation is { } after && string.CompareOrdinal(row.Row, after) <= 0))
                .TakeWhile(row => range.Before is null || string.CompareOrdinal(row.Row, range.Before) < 0).Take(range.PageRows + 1).ToList();
            var page = rows.Take(range.PageRows).ToList();
            MostRowsInAPage = Math.Max(MostRowsInAPage, page.Count);
            return ValueTask.FromResult(new RowPage(page, rows.Count > page.Count ? page[^1].Row : null));
        }
    }

    public ValueTask<WriteOutcome> WriteAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var rows = Partition(batch.Table, batch.Partition);
            for (var i = 0; i < batch.Writes.Count; i++)
            {
                var stored = rows.GetValueOrDefault(batch.Writes[i].Row);
                ConflictKind? conflict = batch.Writes[i] switch
                {
                    RowWrite.Insert => stored is null ? null : ConflictKind.AlreadyExists,
                    RowWrite.Replace replace => stored is null ? ConflictKind.Missing : stored.ETag == replace.ETag ? null : ConflictKind.Changed,
                    RowWrite.Delete delete => stored is null ? ConflictKind.Missing : stored.ETag == delete.ETag ? null : ConflictKind.Changed,
                    _ => null,
                };
                if (conflict is { } kind) return ValueTask.FromResult<WriteOutcome>(new WriteOutcome.Conflict(i, batch.Writes[i].Row, kind));
            }

            return ValueTask.FromResult<WriteOutcome>(new WriteOutcome.Written([.. batch.Writes.Select(write => Apply(batch, rows, write))]));
        }
    }

    private string? Apply(WriteBatch batch, SortedList<string, StoredRow> rows, RowWrite write)
    {
        if (write is RowWrite.Delete)
        {
            rows.Remove(write.Row);
            return null;
        }

        var (version, payload) = write switch
        {
            RowWrite.Insert insert => (insert.SchemaVersion, insert.Payload),
            RowWrite.Replace replace => (replace.SchemaVersion, replace.Payload),
            RowWrite.Upsert upsert => (upsert.SchemaVersion, upsert.Payload),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var etag = (++_etag).ToString(CultureInfo.InvariantCulture);
        rows[write.Row] = new StoredRow(batch.Partition, write.Row, etag, version, payload);
        return etag;
    }

    private SortedList<string, StoredRow> Partition(string table, string partition)
    {
        if (!_partitions.TryGetValue((table, partition), out var rows)) _partitions[(table, partition)] = rows = new SortedList<string, StoredRow>(StringComparer.Ordinal);
        return rows;
    }
}
