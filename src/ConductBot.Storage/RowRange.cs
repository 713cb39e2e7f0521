namespace ConductBot.Storage;

/// <summary>An ordered range of row keys inside one partition.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Partition">The partition key.</param>
/// <param name="From">First row key, inclusive; null from the start.</param>
/// <param name="Before">Row key to stop before; null to the end.</param>
/// <param name="PageRows">1 to <see cref="StorageLimits.PageRows"/>.</param>
/// <param name="Continuation">From the page before; null for the first page.</param>
public sealed record RowRange(string Table, string Partition, string? From = null, string? Before = null, int PageRows = 100, string? Continuation = null)
{
    /// <summary>All rows whose key begins with <paramref name="prefix"/>.</summary>
    public static RowRange WithPrefix(string table, string partition, string prefix, int pageRows = 100) =>
        new(table, partition, prefix, prefix + "\x7f", pageRows);
}
