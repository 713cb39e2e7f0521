using ConductBot.Deliveries.Storing;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries.Delivering;

/// <summary>Lets die what the ledger has kept for its days.</summary>
internal sealed class DeliveryRetention(RecordStore records, LedgerWriter writer, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryRetention> logger)
{
    private const int SourcesAtOnce = 20;
    private const int DeliveriesAtOnce = 1000;
    private const int DeliveriesABatch = 20;
    private const int DaysUntilNextLook = 7;
    private static readonly TimeOnly Hour = new(3, 0);

    /// <summary>The day on which something handed in may have outlived its days.</summary>
    public DateOnly DayOf(NewDelivery delivery)
    {
        var now = time.GetUtcNow();
        return VietnamClock.DayOf(delivery.Due > now ? delivery.Due : now).AddDays(options.Value.LedgerDays + 1);
    }

    /// <summary>Deletes what has outlived its days in a shard, a part at a time. Returns when to look again; null when there is nothing to look for.</summary>
    public async ValueTask<DateTimeOffset?> SweepAsync(string shard, CancellationToken cancellationToken)
    {
        var today = VietnamClock.DayOf(time.GetUtcNow());
        var page = await records.ReadPageAsync(DeliveryRows.RetentionKind, DeliveryRows.RetentionUntil(shard, today) with { PageRows = SourcesAtOnce }, cancellationToken);
        foreach (var row in page.Records)
        {
            var batch = new RecordBatch(DeliveryRows.Table, shard);
            var left = await ForgetAsync(shard, row.Value.Source, cancellationToken);
            if (left) batch.Upsert(DeliveryRows.RetentionKind, DeliveryRows.Retention(today.AddDays(DaysUntilNextLook), row.Value.Source), row.Value);
            await records.WriteAsync(batch.Delete(row), CancellationToken.None);
        }

        var next = await records.ReadPageAsync(DeliveryRows.RetentionKind, DeliveryRows.AllRetention(shard) with { PageRows = 1 }, cancellationToken);
        return next.Records.Count == 0 ? null : VietnamClock.At(DeliveryRows.DayIn(next.Records[0].Row), Hour);
    }

    // Whether something younger, or still open, is left.
    private async ValueTask<bool> ForgetAsync(string shard, string source, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().AddDays(-options.Value.LedgerDays);
        var old = new List<LedgerChange>();
        var left = false;
        await foreach (var stored in records.ReadAllAsync(DeliveryRows.DeliveryKind, DeliveryRows.OfSource(shard, source), cancellationToken))
        {
            if (EndOf(stored.Value.Delivery) < before && old.Count < DeliveriesAtOnce) old.Add(new LedgerChange(stored, null));
            else left = true;
        }

        foreach (var some in old.Chunk(DeliveriesABatch)) left |= await writer.WriteAsync(shard, some, null, cancellationToken) is LedgerWrite.Overtaken;
        if (old.Count > 0) logger.Forgotten(old.Count, int.Parse(shard.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));
        return left;
    }

    private static DateTimeOffset EndOf(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Sent sent => sent.At,
        DeliveryState.Failed failed => failed.At,
        DeliveryState.Cancelled cancelled => cancelled.At,
        DeliveryState.NotReachable lost => lost.At,
        DeliveryState.Waiting or DeliveryState.Sending or DeliveryState.Retrying => DateTimeOffset.MaxValue,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
