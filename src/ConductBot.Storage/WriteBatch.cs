namespace ConductBot.Storage;

/// <summary>Writes to one partition that happen all or not at all. 1 to <see cref="StorageLimits.BatchRows"/> rows, none twice.</summary>
public sealed record WriteBatch(string Table, string Partition, IReadOnlyList<RowWrite> Writes);
