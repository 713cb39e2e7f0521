using System.Text;

namespace ConductBot.Storage.Tests.Contract;

/// <summary>What a table should hold, in the plainest way: a dictionary and the rules. ETags are taken from the engine and checked, not made.</summary>
internal sealed class TableModel
{
    private readonly SortedDictionary<(string Partition, string Row), ModelRow> _rows;
    private readonly Dictionary<(string Partition, string Row), HashSet<string>> _given;

    public TableModel() => (_rows, _given) = (new(KeyOrder.Instance), []);

    private TableModel(TableModel other) =>
        (_rows, _given) = (new(other._rows, KeyOrder.Instance), other._given.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet()));

    public TableModel Copy() => new(this);

    public string? ETagOf(string partition, string row) => _rows.TryGetValue((partition, row), out var stored) ? stored.ETag : null;

    /// <summary>An ETag that the row had and has no more.</summary>
    public string? OldETagOf(string partition, string row) =>
        _given.TryGetValue((partition, row), out var given) ? given.FirstOrDefault(etag => etag != ETagOf(partition, row)) : null;

    /// <summary>Why what the engine said about the batch is wrong; null when it is right, and then the model has it too.</summary>
    public string? Apply(WriteBatch batch, WriteOutcome outcome)
    {
        var expected = Conflict(batch);
        if (outcome is WriteOutcome.Conflict conflict) return conflict == expected ? null : $"{conflict} instead of {expected?.ToString() ?? "Written"}";
        if (expected is not null) return $"Written instead of {expected}";

        var etags = ((WriteOutcome.Written)outcome).ETags;
        return etags.Count == batch.Writes.Count
            ? batch.Writes.Zip(etags).Select(pair => Apply(batch.Partition, pair.First, pair.Second)).FirstOrDefault(wrong => wrong is not null)
            : $"{etags.Count} ETags for {batch.Writes.Count} writes";
    }

    public string? Read(string partition, string row) => _rows.TryGetValue((partition, row), out var stored) ? Line(partition, row, stored) : null;

    public IEnumerable<string> Range(RowRange range) => _rows
        .Where(pair => pair.Key.Partition == range.Partition
            && (range.From is null || string.CompareOrdinal(pair.Key.Row, range.From) >= 0)
            && (range.Before is null || string.CompareOrdinal(pair.Key.Row, range.Before) < 0))
        .Select(pair => Line(pair.Key.Partition, pair.Key.Row, pair.Value));

    public IEnumerable<string> All() => _rows.Select(pair => Line(pair.Key.Partition, pair.Key.Row, pair.Value));

    public static string Line(StoredRow row) => Line(row.Partition, row.Row, new ModelRow(row.ETag, row.SchemaVersion, Encoding.UTF8.GetString(row.Payload.Span)));

    private static string Line(string partition, string row, ModelRow stored) => $"{partition}|{row}|{stored.ETag}|{stored.Version}|{stored.Payload}";

    private WriteOutcome.Conflict? Conflict(WriteBatch batch)
    {
        foreach (var (index, write) in batch.Writes.Index())
        {
            var current = ETagOf(batch.Partition, write.Row);
            ConflictKind? kind = write switch
            {
                RowWrite.Insert => current is null ? null : ConflictKind.AlreadyExists,
                RowWrite.Replace replace => Match(current, replace.ETag),
                RowWrite.Delete delete => Match(current, delete.ETag),
                _ => null,
            };
            if (kind is { } found) return new WriteOutcome.Conflict(index, write.Row, found);
        }

        return null;
    }

    private static ConflictKind? Match(string? current, string etag) =>
        current is null ? ConflictKind.Missing : current == etag ? null : ConflictKind.Changed;

    private string? Apply(string partition, RowWrite write, string? etag)
    {
        if (write is RowWrite.Delete)
        {
            _rows.Remove((partition, write.Row));
            return etag is null ? null : "an ETag for a delete";
        }

        if (etag is null) return "no ETag for a write";
        if (!_given.TryGetValue((partition, write.Row), out var given)) _given[(partition, write.Row)] = given = [];
        if (!given.Add(etag)) return $"the ETag {etag} of {partition}|{write.Row} for the second time";

        var (version, payload) = write switch
        {
            RowWrite.Insert insert => (insert.SchemaVersion, insert.Payload),
            RowWrite.Replace replace => (replace.SchemaVersion, replace.Payload),
            RowWrite.Upsert upsert => (upsert.SchemaVersion, upsert.Payload),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        _rows[(partition, write.Row)] = new ModelRow(etag, version, Encoding.UTF8.GetString(payload.Span));
        return null;
    }

    private sealed record ModelRow(string ETag, int Version, string Payload);

    private sealed class KeyOrder : IComparer<(string Partition, string Row)>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare((string Partition, string Row) x, (string Partition, string Row) y) =>
            string.CompareOrdinal(x.Partition, y.Partition) is not 0 and var order ? order : string.CompareOrdinal(x.Row, y.Row);
    }
}
