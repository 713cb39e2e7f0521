namespace ConductBot.Storage;

/// <summary>Where a row stands: a named table, a partition in it, a row in that. Keys are made by <see cref="StorageKey"/> and compare ordinally.</summary>
public readonly record struct RowAddress(string Table, string Partition, string Row);
