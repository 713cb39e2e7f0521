using ConductBot.Deliveries.Storing;
using ConductBot.Reminders.Calendar;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Delivering;

/// <summary>Reads what is due in a shard and for a person. What waits for sending hours stands in a queue of its own, so quiet hours cost nothing however much waits.</summary>
internal sealed class DeliveryQueue(RecordStore records, WorkingCalendar calendar, TimeProvider time)
{
    private const int Page = 24;
    private const int OpenRows = 48;

    /// <summary>The first entries that may go now: those for any time first.</summary>
    public async ValueTask<IReadOnlyList<QueueEntry>> DueAsync(string shard, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = new List<QueueEntry>(Page);
        await AddAsync(SendingTime.AnyTime);
        if (calendar.IsSendingMoment(now)) await AddAsync(SendingTime.OfficeHours);
        return due;

        async ValueTask AddAsync(SendingTime hours)
        {
            var page = await records.ReadPageAsync(DeliveryRows.HintKind, DeliveryRows.Due(shard, hours, now) with { PageRows = Page }, cancellationToken);
            foreach (var hint in page.Records) due.Add(new QueueEntry(hint.Row, hint.Value.Id()));
        }
    }

    /// <summary>When the next entry may go, which may be past; null when none waits.</summary>
    public async ValueTask<DateTimeOffset?> NextAsync(string shard, CancellationToken cancellationToken)
    {
        var urgent = await FirstAsync(SendingTime.AnyTime);
        if (await FirstAsync(SendingTime.OfficeHours) is not { } kept) return urgent;

        var now = time.GetUtcNow();
        var from = calendar.NextSendingMoment(kept > now ? kept : now);
        return urgent < from ? urgent : from;

        async ValueTask<DateTimeOffset?> FirstAsync(SendingTime hours)
        {
            var page = await records.ReadPageAsync(DeliveryRows.HintKind, DeliveryRows.AllQueued(shard, hours) with { PageRows = 1 }, cancellationToken);
            return page.Records.Count == 0 ? null : DeliveryRows.TimeIn(page.Records[0].Row);
        }
    }

    /// <summary>What may go to a person now, with what goes along.</summary>
    public async ValueTask<List<StoredRecord<DeliveryRecord>>> OfPersonAsync(string recipient, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var inHours = calendar.IsSendingMoment(now);
        var shard = DeliveryRows.Shard(recipient);
        var page = await records.ReadPageAsync(DeliveryRows.HintKind, DeliveryRows.OpenUntil(recipient, now + NewDelivery.Ahead) with { PageRows = OpenRows }, cancellationToken);
        var due = new List<StoredRecord<DeliveryRecord>>(page.Records.Count);
        foreach (var hint in page.Records)
        {
            if (await records.ReadAsync(DeliveryRows.DeliveryKind, shard, DeliveryRows.Delivery(hint.Value.Id()), cancellationToken) is { } stored
                && stored.Value.MayGoWithOthers(now) && (inHours || stored.Value.Delivery.Hours == SendingTime.AnyTime)) due.Add(stored);
        }

        return due;
    }

    /// <summary>Deletes an entry that leads to nothing any more.</summary>
    public async ValueTask RepairAsync(string shard, QueueEntry entry, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(DeliveryRows.HintKind, shard, entry.Row, cancellationToken) is not { } hint) return;

        var stored = await records.ReadAsync(DeliveryRows.DeliveryKind, shard, DeliveryRows.Delivery(entry.Id), cancellationToken);
        if (stored is not null && LedgerPlan.HintsOf(stored.Value).Contains(entry.Row, StringComparer.Ordinal)) return;

        await records.WriteAsync(new RecordBatch(DeliveryRows.Table, shard).Delete(hint), CancellationToken.None);
    }
}
