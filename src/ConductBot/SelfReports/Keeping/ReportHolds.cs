using ConductBot.Audit;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.SelfReports.Keeping;

/// <summary>
/// The holds, in a partition of their own: they are few, and all of them are read before anything is destroyed. Whoever destroys reads a report's head first and its holds second, and writes only over the head it read; whoever
/// holds writes the hold first and renews the head second: so one of the two sees the other.
/// </summary>
internal sealed class ReportHolds(RecordStore records, AuditTrail audit)
{
    /// <summary>All of them, the oldest first.</summary>
    public async ValueTask<IReadOnlyList<ReportHold>> AllAsync(CancellationToken cancellationToken)
    {
        var holds = new List<ReportHold>();
        await foreach (var stored in records.ReadAllAsync(ReportRows.HoldKind, ReportRows.HoldKind.WithPrefix(ReportRows.Holds, "h!"), cancellationToken)) holds.Add(stored.Value);
        return [.. holds.OrderBy(hold => hold.Since)];
    }

    /// <summary>Whether a report is held, by itself or with everything of its reporter.</summary>
    public async ValueTask<bool> IsHeldAsync(ReportHead head, CancellationToken cancellationToken) => (await AllAsync(cancellationToken)).Any(hold => hold.Covers(head));

    /// <summary>Whether everything of a person is held.</summary>
    public async ValueTask<bool> IsHeldAsync(string person, CancellationToken cancellationToken) => (await AllAsync(cancellationToken)).Any(hold => hold.Keeps(person));

    /// <summary>Writes a hold with what the audit is to say; the same again changes nothing.</summary>
    public async ValueTask PlaceAsync(ReportHold hold, AuditIntent intent, CancellationToken cancellationToken)
    {
        await audit.AnnounceAsync(ReportRows.Table, ReportRows.Holds, intent.Id, cancellationToken);
        await records.WriteAsync(AuditTrail.Add(new RecordBatch(ReportRows.Table, ReportRows.Holds).Insert(ReportRows.HoldKind, ReportRows.Hold(hold.Id), hold), intent), cancellationToken);
    }

    /// <summary>Deletes a hold with what the audit is to say; false when it is not there.</summary>
    public async ValueTask<bool> ReleaseAsync(string id, AuditIntent intent, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(ReportRows.HoldKind, ReportRows.Holds, ReportRows.Hold(id), cancellationToken) is not { } stored) return false;
        await audit.AnnounceAsync(ReportRows.Table, ReportRows.Holds, intent.Id, cancellationToken);
        return await records.WriteAsync(AuditTrail.Add(new RecordBatch(ReportRows.Table, ReportRows.Holds).Delete(stored), intent), cancellationToken) is WriteOutcome.Written;
    }
}
