using System.Runtime.CompilerServices;
using ConductBot.Deliveries.Delivering;
using ConductBot.Deliveries.Storing;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries;

/// <summary>The ledger over the table model. What is handed in wakes the shards first and is written second, so that nothing written is ever without a timer.</summary>
internal sealed class DeliveryLedger(
    RecordStore records, LedgerWriter writer, DeliveryWakes wakes, DeliveryRetention retention, WorkingCalendar calendar, TimeProvider time) : IDeliveries
{
    private const int ShardsAtOnce = 8;
    private const int ChangesABatch = 12;

    // Who is back was heard in a turn that is just being written down: that comes first.
    private static readonly TimeSpan UntilKnown = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public async ValueTask<EnqueueReceipt> EnqueueAsync(IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellationToken)
    {
        foreach (var delivery in deliveries) Check(delivery);

        var shards = deliveries.DistinctBy(delivery => delivery.Id).GroupBy(delivery => StorageShards.ShardOf(delivery.Id.Recipient)).ToList();
        var woken = shards.Select(shard => (Shard: shard.Key, At: shard.Min(From))).ToList();
        await wakes.WakeAsync(woken, cancellationToken);

        var (written, known) = (0, 0);
        await Parallel.ForEachAsync(shards, new ParallelOptions { MaxDegreeOfParallelism = ShardsAtOnce, CancellationToken = cancellationToken }, async (shard, stop) =>
        {
            var name = StorageShards.NameOf(shard.Key);
            foreach (var some in Batches(shard))
            {
                var count = await InsertAsync(name, some, stop);
                Interlocked.Add(ref written, count);
                Interlocked.Add(ref known, some.Count - count);
            }
        });

        // A timer that was due at once may have fired before its deliveries stood there, and gone because the shard had something for later.
        var now = time.GetUtcNow();
        if (woken.Where(wake => wake.At <= now).ToList() is { Count: > 0 } passed) await wakes.WakeAsync(passed, cancellationToken);
        return new EnqueueReceipt(written, known + deliveries.Count - shards.Sum(shard => shard.Count()));
    }

    /// <inheritdoc/>
    public async ValueTask<int> CancelAsync(string source, string reason, CancellationToken cancellationToken)
    {
        CheckReason(reason);
        var cancelled = 0;
        await Parallel.ForEachAsync(DeliveryRows.Shards, new ParallelOptions { MaxDegreeOfParallelism = ShardsAtOnce, CancellationToken = cancellationToken }, async (shard, stop) =>
        {
            var open = new List<StoredRecord<DeliveryRecord>>();
            await foreach (var stored in records.ReadAllAsync(DeliveryRows.DeliveryKind, DeliveryRows.OfSource(shard, source), stop))
            {
                if (DeliveryChange.Cancelled(stored.Value, reason, time.GetUtcNow()) is not null) open.Add(stored);
                if (open.Count < ChangesABatch) continue;
                Interlocked.Add(ref cancelled, await ChangeAsync(shard, open, record => DeliveryChange.Cancelled(record, reason, time.GetUtcNow()), stop));
                open.Clear();
            }

            Interlocked.Add(ref cancelled, await ChangeAsync(shard, open, record => DeliveryChange.Cancelled(record, reason, time.GetUtcNow()), stop));
        });
        return cancelled;
    }

    /// <inheritdoc/>
    public async ValueTask<int> CancelAsync(IReadOnlyList<DeliveryId> deliveries, string reason, CancellationToken cancellationToken)
    {
        CheckReason(reason);
        var cancelled = 0;
        foreach (var id in deliveries.Distinct())
        {
            if (await ReadAsync(id, cancellationToken) is { } stored)
                cancelled += await ChangeAsync(stored.Partition, [stored], record => DeliveryChange.Cancelled(record, reason, time.GetUtcNow()), cancellationToken);
        }

        return cancelled;
    }

    /// <inheritdoc/>
    public async ValueTask<Delivery?> FindAsync(DeliveryId id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken))?.Value.Delivery;

    /// <inheritdoc/>
    public async ValueTask<DeliveryCounts> CountAsync(string source, CancellationToken cancellationToken)
    {
        var sum = DeliveryCounts.None;
        foreach (var shard in DeliveryRows.Shards)
        {
            if (await records.ReadAsync(DeliveryRows.CountKind, shard, DeliveryRows.Count(source), cancellationToken) is { } count) sum += count.Value;
        }

        return sum;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Delivery> OfSourceAsync(string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var shard in DeliveryRows.Shards)
        {
            await foreach (var stored in records.ReadAllAsync(DeliveryRows.DeliveryKind, DeliveryRows.OfSource(shard, source), cancellationToken)) yield return stored.Value.Delivery;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Delivery> OfPersonAsync(string recipient, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var range in (RowRange[])[DeliveryRows.OpenOf(recipient), DeliveryRows.FinishedOf(recipient)])
        {
            await foreach (var delivery in LedToAsync(range, cancellationToken)) yield return delivery;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Delivery> ListAsync(DeliveryList list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var shard in DeliveryRows.Shards)
        {
            await foreach (var delivery in LedToAsync(DeliveryRows.AllListed(shard, list), cancellationToken)) yield return delivery;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<RetryOutcome> RetryAsync(DeliveryId id, CancellationToken cancellationToken)
    {
        if (await ReadAsync(id, cancellationToken) is not { } stored) return new RetryOutcome.NotFound();

        var shard = StorageShards.ShardOf(id.Recipient);
        await wakes.WakeAsync(shard, time.GetUtcNow(), cancellationToken);
        if (await ChangeAsync(stored.Partition, [stored], record => DeliveryChange.TriedAgain(record, time.GetUtcNow()), cancellationToken) == 0)
            return new RetryOutcome.NothingToRetry((await ReadAsync(id, cancellationToken) ?? stored).Value.Delivery.State);

        await wakes.WakeAsync(shard, time.GetUtcNow(), cancellationToken);
        return new RetryOutcome.Waiting();
    }

    /// <inheritdoc/>
    public async ValueTask<int> PersonBackAsync(string recipient, CancellationToken cancellationToken)
    {
        var parked = new List<StoredRecord<DeliveryRecord>>();
        await foreach (var hint in records.ReadAllAsync(DeliveryRows.HintKind, DeliveryRows.ParkedOf(recipient), cancellationToken))
        {
            if (await ReadAsync(hint.Value.Id(), cancellationToken) is { } stored) parked.Add(stored);
        }

        if (parked.Count == 0) return 0;

        await wakes.WakeAsync(StorageShards.ShardOf(recipient), time.GetUtcNow() + UntilKnown, cancellationToken);
        var back = 0;
        foreach (var some in parked.Chunk(ChangesABatch)) back += await ChangeAsync(DeliveryRows.Shard(recipient), some, record => DeliveryChange.Back(record, time.GetUtcNow() + UntilKnown), cancellationToken);
        return back;
    }

    private static void Check(NewDelivery delivery)
    {
        delivery.Id.Check();
        if (!DeliveryCode.IsCode(delivery.Kind)) throw new ArgumentException($"A kind of deliveries has {DeliveryCode.Rule}; '{delivery.Kind}' does not.", nameof(delivery));
        if (delivery.Content is { Length: > NewDelivery.ContentCharacters })
            throw new ArgumentException($"A delivery's content has at most {NewDelivery.ContentCharacters} characters; this one has {delivery.Content.Length}. Keep it in the authority's rows.", nameof(delivery));
    }

    private static void CheckReason(string reason)
    {
        if (!DeliveryCode.IsCode(reason)) throw new ArgumentException($"A reason for cancelling has {DeliveryCode.Rule}; '{reason}' does not.", nameof(reason));
    }

    // A delivery is three rows, a source two more, the shard's totals one.
    private static IEnumerable<List<NewDelivery>> Batches(IEnumerable<NewDelivery> deliveries)
    {
        var some = new List<NewDelivery>();
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var delivery in deliveries)
        {
            if (1 + (3 * (some.Count + 1)) + (2 * (sources.Count + 1)) > StorageLimits.BatchRows)
            {
                yield return some;
                some = [];
                sources.Clear();
            }

            some.Add(delivery);
            sources.Add(delivery.Id.Source);
        }

        if (some.Count > 0) yield return some;
    }

    private DateTimeOffset From(NewDelivery delivery)
    {
        var now = time.GetUtcNow();
        var from = delivery.Due > now ? delivery.Due : now;
        return delivery.Hours == SendingTime.OfficeHours ? calendar.NextSendingMoment(from) : from;
    }

    // Returns how many were not there before.
    private async ValueTask<int> InsertAsync(string shard, IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var left = deliveries.ToList();
        var looked = false;
        while (left.Count > 0)
        {
            var changes = left.Select(delivery => new LedgerChange(null, DeliveryChange.New(delivery, now))).ToList();
            if (await writer.WriteAsync(shard, changes, batch => AddRetention(batch, left), cancellationToken) is not LedgerWrite.Overtaken overtaken) break;

            left.RemoveAll(delivery => delivery.Id == overtaken.By.Id);
            if (looked) continue;

            // One is there already: most likely all of these are.
            looked = true;
            var there = new HashSet<DeliveryId>();
            foreach (var delivery in left)
            {
                if (await ReadAsync(delivery.Id, cancellationToken) is not null) there.Add(delivery.Id);
            }

            left.RemoveAll(delivery => there.Contains(delivery.Id));
        }

        return left.Count;
    }

    private void AddRetention(RecordBatch batch, IReadOnlyList<NewDelivery> deliveries)
    {
        foreach (var source in deliveries.GroupBy(delivery => delivery.Id.Source))
            batch.Upsert(DeliveryRows.RetentionKind, DeliveryRows.Retention(source.Max(retention.DayOf), source.Key), new RetentionRecord(source.Key));
    }

    // Whoever overtakes a change is looked at again: the change is made over what stands there then.
    private async ValueTask<int> ChangeAsync(string shard, IReadOnlyList<StoredRecord<DeliveryRecord>> stored, Func<DeliveryRecord, DeliveryRecord?> change, CancellationToken cancellationToken)
    {
        var left = stored.ToList();
        while (true)
        {
            var changes = left.Select(one => new LedgerChange(one, change(one.Value))).Where(one => one.After is not null).ToList();
            if (changes.Count == 0) return 0;
            if (await writer.WriteAsync(shard, changes, null, cancellationToken) is not LedgerWrite.Overtaken overtaken) return changes.Count;

            left.RemoveAll(one => one.Value.Delivery.Id == overtaken.By.Id);
            if (await ReadAsync(overtaken.By.Id, cancellationToken) is { } now) left.Add(now);
        }
    }

    private ValueTask<StoredRecord<DeliveryRecord>?> ReadAsync(DeliveryId id, CancellationToken cancellationToken) =>
        records.ReadAsync(DeliveryRows.DeliveryKind, DeliveryRows.Shard(id.Recipient), DeliveryRows.Delivery(id), cancellationToken);

    private async IAsyncEnumerable<Delivery> LedToAsync(RowRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var hint in records.ReadAllAsync(DeliveryRows.HintKind, range, cancellationToken))
        {
            if (await ReadAsync(hint.Value.Id(), cancellationToken) is { } stored) yield return stored.Value.Delivery;
        }
    }
}
