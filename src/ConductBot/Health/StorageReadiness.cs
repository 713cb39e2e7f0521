using ConductBot.Conversations;
using ConductBot.Protocol.Readiness;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Health;

/// <summary>Writes a sealed row durably and reads it back: disk, database and key ring at once.</summary>
internal sealed class StorageReadiness(RecordStore records, TimeProvider time) : IReadinessPart
{
    public string Name => "storage";

    public async ValueTask<PartReadiness> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var batch = new RecordBatch(HealthRows.Table, HealthRows.Partition).Upsert(HealthRows.Mark, HealthRows.Row, new HealthMark(time.GetUtcNow()));
            if (await records.WriteAsync(batch, cancellationToken) is not WriteOutcome.Written) return new PartReadiness.NotReady("A row could not be written.");

            // Another process may have written after this one: any mark that opens proves the reading.
            return await records.ReadAsync(HealthRows.Mark, HealthRows.Partition, HealthRows.Row, cancellationToken) is not null
                ? new PartReadiness.Ready()
                : new PartReadiness.NotReady("A row that was written could not be read.");
        }
        catch (StorageException fault)
        {
            return new PartReadiness.NotReady($"The storage does not answer ({FailureName.Of(fault)}); its own log lines say what to do.");
        }
    }
}
