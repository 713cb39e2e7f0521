using System.Globalization;
using ConductBot.Storage.Records;

namespace ConductBot.Audit;

/// <summary>Puts on record what an operator did at the command line that has no rows of its own.</summary>
public sealed class OperatorAudit(RecordStore records, AuditTrail trail, TimeProvider time)
{
    private const string Partition = "operator";

    /// <summary>Records an act; it is safe when this returns, and finds its way into the chain while a server runs.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="subject">To what: ids and counts; at most 200 characters.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="Storage.StorageException">It could not be written.</exception>
    public async ValueTask RecordAsync(AuditAct act, string subject, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var intent = new AuditIntent(string.Create(CultureInfo.InvariantCulture, $"operator.{act}.{now.UtcTicks}"), now, AuditTrail.Operator, act, subject);
        await trail.AnnounceAsync(AuditRows.Table, Partition, intent.Id, cancellationToken);
        await records.WriteAsync(AuditTrail.Add(new RecordBatch(AuditRows.Table, Partition), intent), cancellationToken);
    }
}
