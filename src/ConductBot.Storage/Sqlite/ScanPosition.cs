namespace ConductBot.Storage.Sqlite;

/// <summary>Where a scan goes on: the partition and row that it read last. No key has a blank in it.</summary>
internal static class ScanPosition
{
    public static string After(StoredRow last) => $"{last.Partition} {last.Row}";

    /// <exception cref="ArgumentException">The continuation is none of ours.</exception>
    public static (string? Partition, string? Row) Parse(string? continuation)
    {
        if (continuation is null) return (null, null);

        var blank = continuation.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0) throw new ArgumentException($"'{continuation}' is no continuation of a scan. Pass the one from the page before.", nameof(continuation));

        var (partition, row) = (continuation[..blank], continuation[(blank + 1)..]);
        BatchRules.CheckKey(partition, "continuation");
        BatchRules.CheckKey(row, "continuation");
        return (partition, row);
    }
}
