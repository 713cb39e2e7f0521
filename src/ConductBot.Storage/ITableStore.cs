namespace ConductBot.Storage;

/// <summary>
/// The one abstraction of storage: rows by key, ordered ranges inside a partition, conditional batches inside one partition.
/// Every failure of the medium itself is a <see cref="StorageException"/>; a lost race is a <see cref="WriteOutcome"/>.
/// </summary>
public interface ITableStore
{
    /// <summary>The row, or null when there is none.</summary>
    ValueTask<StoredRow?> ReadAsync(RowAddress address, CancellationToken cancellationToken);

    /// <summary>One page of a range in ordinal order of row keys. Pages are not a snapshot. A page may be short with a continuation: loop until it is null.</summary>
    ValueTask<RowPage> ReadRangeAsync(RowRange range, CancellationToken cancellationToken);

    /// <summary>
    /// All of the batch or nothing of it. Returns after the write is durable. Cancelling withdraws a batch that still waits; one that is being
    /// written is finished and answered. After <see cref="StorageFault.Unavailable"/> read before writing again: the failure may have come after
    /// the write.
    /// </summary>
    /// <exception cref="ArgumentException">The batch breaks a limit of <see cref="StorageLimits"/>; the message names it.</exception>
    ValueTask<WriteOutcome> WriteAsync(WriteBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Several batches of any partitions, one after the other, each all or nothing by itself: a later one is never there without those before it that met no conflict. Returns
    /// after all are durable, with an outcome a batch. An engine that can, makes them durable together.
    /// </summary>
    /// <exception cref="ArgumentException">A batch breaks a limit of <see cref="StorageLimits"/>; the message names it.</exception>
    async ValueTask<IReadOnlyList<WriteOutcome>> WriteAsync(IReadOnlyList<WriteBatch> batches, CancellationToken cancellationToken)
    {
        var outcomes = new WriteOutcome[batches.Count];
        for (var i = 0; i < outcomes.Length; i++) outcomes[i] = await WriteAsync(batches[i], cancellationToken);
        return outcomes;
    }
}
