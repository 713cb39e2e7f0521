using ConductBot.Audit;
using ConductBot.Deliveries;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.SelfReports.Keeping;

/// <summary>
/// Destroys a report: its key with the head's new state and the audit's intent in one batch; from there on nothing of it can be read. Then its rows whatever they are, the hints that lead to it, what was still to be told; last the
/// head loses whom it was from and for. Each step may be done again. Its number stays.
/// </summary>
internal sealed class ReportPurge(RecordStore records, ITableStore tables, ReportStore store, AuditTrail audit, IDeliveries deliveries)
{
    private const string IntentPrefix = "audit!";
    private const string Cancelled = "purged";

    // Chunks of files are large: a page of them is not to fill the memory.
    private const int PageRows = 8;

    /// <summary>The first step; false when somebody changed the report in between.</summary>
    public async ValueTask<bool> BeginAsync(StoredRecord<ReportHead> stored, (string Actor, DateTimeOffset Now) by, CancellationToken cancellationToken) =>
        await DropKeyAsync(stored, stored.Value with { State = ReportState.Purged, KeptForInquiry = false, WithdrawnBecause = null, Ended = stored.Value.Ended ?? by.Now }, Intent(stored.Value, "purged", by), cancellationToken);

    /// <summary>What was withdrawn while it was held loses its content; false when somebody changed the report in between.</summary>
    public async ValueTask<bool> EmptyAsync(StoredRecord<ReportHead> stored, (string Actor, DateTimeOffset Now) by, CancellationToken cancellationToken) =>
        await DropKeyAsync(stored, stored.Value with { KeptForInquiry = false }, Intent(stored.Value, "emptied", by), cancellationToken);

    /// <summary>Deletes all rows of a report but its head and what waits for the audit.</summary>
    public async ValueTask SweepAsync(string report, CancellationToken cancellationToken)
    {
        var partition = ReportRows.Of(report);
        for (var range = new RowRange(ReportRows.Table, partition, PageRows: PageRows); ;)
        {
            var page = await tables.ReadRangeAsync(range, cancellationToken);
            var batch = new RecordBatch(ReportRows.Table, partition);
            foreach (var row in page.Rows.Where(row => row.Row != ReportRows.Head && !row.Row.StartsWith(IntentPrefix, StringComparison.Ordinal))) batch.Delete(row.Row, row.ETag);
            if (batch.Count > 0) await records.WriteAsync(batch, cancellationToken);
            if (page.Continuation is null) return;
            range = range with { Continuation = page.Continuation };
        }
    }

    /// <summary>All that comes after the first step.</summary>
    public async ValueTask FinishAsync(ReportHead head, CancellationToken cancellationToken)
    {
        await SweepAsync(head.Id, cancellationToken);
        if (head.IsBare) return;

        await store.ForgetHintsAsync(head, cancellationToken);
        foreach (var name in new[] { store.Names.Of(head), store.Names.ForReporter(head) }.Distinct()) await deliveries.CancelAsync($"{Filing.ReportDesk.SourcePrefix}{name}", Cancelled, cancellationToken);
        if (await records.ReadAsync(ReportRows.HeadKind, ReportRows.Of(head.Id), ReportRows.Head, cancellationToken) is { } stored && !stored.Value.IsBare)
            await records.WriteAsync(new RecordBatch(ReportRows.Table, stored.Partition).Replace(ReportRows.HeadKind, stored, stored.Value.Bare()), cancellationToken);
    }

    private async ValueTask<bool> DropKeyAsync(StoredRecord<ReportHead> stored, ReportHead next, AuditIntent intent, CancellationToken cancellationToken)
    {
        var batch = new RecordBatch(ReportRows.Table, stored.Partition);
        if (await records.ReadAsync(ReportRows.KeyKind, stored.Partition, ReportRows.Key, cancellationToken) is { } key) batch.Delete(key);
        await audit.AnnounceAsync(ReportRows.Table, stored.Partition, intent.Id, cancellationToken);
        return await records.WriteAsync(AuditTrail.Add(batch.Replace(ReportRows.HeadKind, stored, next), intent), cancellationToken) is WriteOutcome.Written;
    }

    private AuditIntent Intent(ReportHead head, string what, (string Actor, DateTimeOffset Now) by) => new($"{store.Names.Of(head)}.{what}", by.Now, by.Actor, AuditAct.ReportPurged, store.Names.Of(head));
}
