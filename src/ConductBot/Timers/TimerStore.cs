using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Timers;

/// <summary>
/// Writes timers. Whoever needs one writes it before the row that it is about and deletes it, if at all, after: a timer too many is harmless, one too few is never
/// seen. Putting something off writes a timer for the new time; the one for the old time finds that it is not due and goes.
/// </summary>
public sealed class TimerStore(RecordStore records, TimeProvider time)
{
    /// <summary>Writes a timer; the same one again changes nothing but the time it was written.</summary>
    public ValueTask ScheduleAsync(DueTimer timer, CancellationToken cancellationToken) => ScheduleAsync([timer], cancellationToken);

    /// <summary>Writes timers, as many to a batch as their shards allow; each is durable when this returns, but not all at once.</summary>
    public async ValueTask ScheduleAsync(IReadOnlyList<DueTimer> timers, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var shard in timers.Distinct().GroupBy(TimerRows.ShardOf))
        {
            foreach (var some in shard.Chunk(StorageLimits.BatchRows))
            {
                var batch = new RecordBatch(TimerRows.Table, StorageShards.NameOf(shard.Key));
                foreach (var timer in some) batch.Upsert(TimerRows.TimerKind, TimerRows.Due(timer), TimerRecord.Of(timer, now));
                await records.WriteAsync(batch, cancellationToken);
            }
        }
    }

    /// <summary>Writes a timer that does not say when it was written, only on which day: for what must not be told by its time. It is due two hours later or more, for one about nothing goes as soon as it fires.</summary>
    public ValueTask ScheduleUndatedAsync(DueTimer timer, CancellationToken cancellationToken) => ScheduleUndatedAsync(timer, new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero), cancellationToken);

    /// <summary>The same with a time of the caller's, such as the month's beginning, in the place of the time it was written.</summary>
    public async ValueTask ScheduleUndatedAsync(DueTimer timer, DateTimeOffset written, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(TimerRows.Table, StorageShards.NameOf(TimerRows.ShardOf(timer))).Upsert(TimerRows.TimerKind, TimerRows.Due(timer), TimerRecord.Of(timer, written)), cancellationToken);

    /// <summary>Deletes a timer that is no longer needed. Only tidiness: its handler would find nothing to do.</summary>
    public async ValueTask CancelAsync(DueTimer timer, CancellationToken cancellationToken)
    {
        var shard = StorageShards.NameOf(TimerRows.ShardOf(timer));
        if (await records.ReadAsync(TimerRows.TimerKind, shard, TimerRows.Due(timer), cancellationToken) is { } stored)
            await records.WriteAsync(new RecordBatch(TimerRows.Table, shard).Delete(stored), cancellationToken);
    }

    /// <summary>The first timers of a shard that are due, in order of time.</summary>
    internal async ValueTask<IReadOnlyList<StoredRecord<TimerRecord>>> DueAsync(int shard, int rows, CancellationToken cancellationToken) =>
        (await records.ReadPageAsync(TimerRows.TimerKind, TimerRows.DueUntil(shard, time.GetUtcNow()) with { PageRows = rows }, cancellationToken)).Records;

    /// <summary>Carries out what became of timers of one shard. A row that was written anew meanwhile stays and fires again.</summary>
    internal async ValueTask SettleAsync(int shard, IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken)
    {
        // A put-off row takes two writes of its batch.
        var most = settlements.Any(one => one.Later is not null) ? StorageLimits.BatchRows / 2 : StorageLimits.BatchRows;
        foreach (var some in settlements.Chunk(most))
        {
            if (await records.WriteAsync(Batch(shard, some), cancellationToken) is WriteOutcome.Written || some.Length == 1) continue;
            foreach (var one in some) await records.WriteAsync(Batch(shard, [one]), cancellationToken);
        }
    }

    private static RecordBatch Batch(int shard, IReadOnlyList<Settlement> settlements)
    {
        // The same timer may stand there twice, as it was written and as it was put off, and be put off to the same time; or be put off to where another one of the page stands.
        var batch = new RecordBatch(TimerRows.Table, StorageShards.NameOf(shard));
        var later = settlements.Select(one => one.Later).OfType<TimerRecord>().DistinctBy(TimerRows.Due).ToDictionary(TimerRows.Due, StringComparer.Ordinal);
        foreach (var (row, record) in later) batch.Upsert(TimerRows.TimerKind, row, record);
        foreach (var (row, _) in settlements.Where(one => !later.ContainsKey(one.Row.Row))) batch.Delete(row);
        return batch;
    }
}
