using System.Buffers;

namespace ConductBot.Storage;

/// <summary>What both engines refuse alike, before they touch the medium.</summary>
internal static class BatchRules
{
    private const int FewRows = 8;
    private const string KeyRule = "made by StorageKey: letters, digits and - _ . : @ = ~ !";
    private static readonly SearchValues<char> TableAlphabet = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <exception cref="ArgumentException">Names the limit that the batch breaks.</exception>
    public static void Check(WriteBatch batch)
    {
        CheckTable(batch.Table);
        CheckKey(batch.Partition, "partition key");
        if (batch.Writes.Count is 0 or > StorageLimits.BatchRows)
            throw new ArgumentException($"A batch has 1 to {StorageLimits.BatchRows} rows; this one has {batch.Writes.Count}.", nameof(batch));

        var bytes = 0L;
        foreach (var write in batch.Writes)
        {
            CheckKey(write.Row, "row key");
            bytes += EncodedBytes(batch.Partition, write);
        }

        if (bytes > StorageLimits.BatchBytes)
            throw new ArgumentException($"A batch has at most {StorageLimits.BatchBytes} encoded bytes (payloads in base64, keys, {StorageLimits.RowOverheadBytes} a row); this one has {bytes}.", nameof(batch));

        CheckDistinct(batch);
    }

    public static void Check(RowAddress address)
    {
        CheckTable(address.Table);
        CheckKey(address.Partition, "partition key");
        CheckKey(address.Row, "row key");
    }

    public static void Check(RowRange range)
    {
        CheckTable(range.Table);
        CheckKey(range.Partition, "partition key");
        CheckBound(range.From, "From");
        CheckBound(range.Before, "Before");
        CheckPage(range.PageRows);
        if (range.Continuation is { } continuation) CheckKey(continuation, "continuation");
    }

    public static void CheckTable(string table)
    {
        if (table is not { Length: >= 3 and <= 63 } || !char.IsAsciiLetterLower(table[0]) || table.AsSpan().ContainsAnyExcept(TableAlphabet))
            throw new ArgumentException($"A table's name has 3 to 63 lower-case letters and digits and begins with a letter; '{table}' does not.", nameof(table));
    }

    public static void CheckPage(int rows)
    {
        if (rows is < 1 or > StorageLimits.PageRows)
            throw new ArgumentOutOfRangeException(nameof(rows), rows, $"A page has 1 to {StorageLimits.PageRows} rows.");
    }

    public static void CheckKey(string key, string what)
    {
        if (key is not { Length: >= 1 and <= StorageLimits.KeyCharacters })
            throw new ArgumentException($"A {what} has 1 to {StorageLimits.KeyCharacters} characters; this one has {key?.Length ?? 0}.", nameof(key));

        if (key.AsSpan().ContainsAnyExcept(StorageKey.Alphabet))
            throw new ArgumentException($"A {what} is {KeyRule}; '{key}' has another character.", nameof(key));
    }

    private static long EncodedBytes(string partition, RowWrite write)
    {
        var payload = write switch
        {
            RowWrite.Insert insert => Payload(insert.SchemaVersion, insert.Payload),
            RowWrite.Replace replace => Payload(replace.SchemaVersion, replace.Payload),
            RowWrite.Upsert upsert => Payload(upsert.SchemaVersion, upsert.Payload),
            RowWrite.Delete => 0,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return partition.Length + write.Row.Length + StorageLimits.RowOverheadBytes + (payload + 2L) / 3 * 4;
    }

    private static int Payload(int schemaVersion, ReadOnlyMemory<byte> payload)
    {
        if (schemaVersion < 1) throw new ArgumentException($"A schema version counts from 1; this one is {schemaVersion}.", nameof(schemaVersion));

        return payload.Length <= StorageLimits.PayloadBytes
            ? payload.Length
            : throw new ArgumentException($"A payload has at most {StorageLimits.PayloadBytes} bytes; this one has {payload.Length}.", nameof(payload));
    }

    private static void CheckDistinct(WriteBatch batch)
    {
        // A few are compared with each other in less time than it takes to make a set of them.
        var seen = batch.Writes.Count > FewRows ? new HashSet<string>(batch.Writes.Count, StringComparer.Ordinal) : null;
        for (var i = 0; i < batch.Writes.Count; i++)
        {
            var row = batch.Writes[i].Row;
            var twice = seen is not null && !seen.Add(row);
            for (var j = 0; seen is null && j < i && !twice; j++) twice = string.Equals(batch.Writes[j].Row, row, StringComparison.Ordinal);
            if (twice) throw new ArgumentException($"A batch writes a row once; '{row}' stands in it twice.", nameof(batch));
        }
    }

    // A bound may end in a character above all keys (RowRange.WithPrefix), so it is any ASCII.
    private static void CheckBound(string? bound, string what)
    {
        if (bound is null) return;

        if (bound.Length > StorageLimits.KeyCharacters + 1 || !System.Text.Ascii.IsValid(bound))
            throw new ArgumentException($"A range's {what} has at most {StorageLimits.KeyCharacters + 1} ASCII characters; '{bound}' does not.", nameof(bound));
    }
}
