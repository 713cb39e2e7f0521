using System.Collections.Concurrent;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Storing;

/// <summary>
/// Writes changes of deliveries of one shard in one batch: their own rows, the rows that lead to them, the counts. In one process the writers of a shard take turns, so that they
/// don't overtake each other on the counts; against other processes every row is conditional.
/// </summary>
internal sealed class LedgerWriter(RecordStore records) : IDisposable
{
    private const int Attempts = 20;
    private const int CountsKept = 20_000;

    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, StorageShards.Count).Select(_ => new SemaphoreSlim(1))];
    private readonly ConcurrentDictionary<(string Shard, string Row), StoredRecord<DeliveryCounts>> _counts = new();

    /// <summary>The shard's totals as last seen by this process, by shard.</summary>
    public ConcurrentDictionary<string, DeliveryCounts> Totals { get; } = new(StringComparer.Ordinal);

    /// <summary>All of the changes or none. The deliveries are of one shard.</summary>
    /// <param name="shard">Their shard.</param>
    /// <param name="changes">At most so many that <see cref="LedgerPlan.Rows"/> and <paramref name="also"/> fit a batch.</param>
    /// <param name="also">Adds what else belongs into the batch.</param>
    /// <param name="cancellationToken">Given up before the write; a write that has begun is finished.</param>
    public async ValueTask<LedgerWrite> WriteAsync(string shard, IReadOnlyList<LedgerChange> changes, Action<RecordBatch>? also, CancellationToken cancellationToken)
    {
        var plan = LedgerPlan.Of(changes);
        var gate = _gates[int.Parse(shard.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
        await gate.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                if (await TryAsync(shard, plan, also, cancellationToken) is { } outcome) return outcome;
            }

            throw new StorageException(StorageFault.Busy, $"The counts of deliveries in shard {shard} were changed by other processes at every attempt.");
        }
        catch
        {
            // What was written is not known: the counts are read again.
            Forget(shard, plan);
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => Array.ForEach(_gates, gate => gate.Dispose());

    // Null: a count or a leading row was changed by another process; try again.
    private async ValueTask<LedgerWrite?> TryAsync(string shard, LedgerPlan plan, Action<RecordBatch>? also, CancellationToken cancellationToken)
    {
        var batch = new RecordBatch(DeliveryRows.Table, shard);
        foreach (var change in plan.Changes)
        {
            var row = DeliveryRows.Delivery(change.Id);
            if (change.After is null) batch.Delete(change.Before!);
            else if (change.Before is null) batch.Insert(DeliveryRows.DeliveryKind, row, change.After);
            else batch.Replace(DeliveryRows.DeliveryKind, change.Before, change.After);
        }

        foreach (var (row, hint) in plan.Added) batch.Upsert(DeliveryRows.HintKind, row, hint);
        foreach (var row in plan.Removed)
        {
            if (await records.ReadAsync(DeliveryRows.HintKind, shard, row, cancellationToken) is { } hint) batch.Delete(hint);
        }

        var counts = new List<(string Row, DeliveryCounts After, int At)>(plan.Deltas.Count);
        foreach (var (row, delta) in plan.Deltas)
        {
            var before = await CountAsync(shard, row, cancellationToken);
            var after = (before?.Value ?? DeliveryCounts.None) + delta;
            counts.Add((row, after, batch.Count));
            if (before is null) batch.Insert(DeliveryRows.CountKind, row, after);
            else if (after == DeliveryCounts.None && row != DeliveryRows.Totals) batch.Delete(before);
            else batch.Replace(DeliveryRows.CountKind, before, after);
        }

        also?.Invoke(batch);
        switch (await records.WriteAsync(batch, CancellationToken.None))
        {
            case WriteOutcome.Written written:
                foreach (var (row, after, at) in counts) Remember(shard, row, written.ETags[at] is { } etag ? new(shard, row, etag, after) : null);
                return new LedgerWrite.Written([.. plan.Changes.Select((change, at) =>
                    change.After is null ? null : new StoredRecord<DeliveryRecord>(shard, DeliveryRows.Delivery(change.Id), written.ETags[at]!, change.After))]);
            case WriteOutcome.Conflict conflict when conflict.Index < plan.Changes.Count:
                return new LedgerWrite.Overtaken(plan.Changes[conflict.Index]);
            case WriteOutcome.Conflict:
                Forget(shard, plan);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async ValueTask<StoredRecord<DeliveryCounts>?> CountAsync(string shard, string row, CancellationToken cancellationToken) =>
        _counts.TryGetValue((shard, row), out var known) ? known : await records.ReadAsync(DeliveryRows.CountKind, shard, row, cancellationToken);

    private void Remember(string shard, string row, StoredRecord<DeliveryCounts>? count)
    {
        // Only a memory: forgetting costs a read.
        if (_counts.Count > CountsKept) _counts.Clear();
        if (count is null) _counts.TryRemove((shard, row), out _);
        else _counts[(shard, row)] = count;
        if (count is not null && row == DeliveryRows.Totals) Totals[shard] = count.Value;
    }

    private void Forget(string shard, LedgerPlan plan)
    {
        foreach (var row in plan.Deltas.Keys) _counts.TryRemove((shard, row), out _);
    }
}
