using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Audit;

/// <summary>
/// Moves intents into the chain. The head is replaced conditionally, so that of several processes one appends and the others read again; an intent that was recorded already is only deleted.
/// </summary>
internal sealed class AuditAppender(RecordStore records, AuditSeal seal, AuditPseudonyms pseudonyms)
{
    // Two rows a record beside the head.
    private const int RecordsABatch = 40;

    /// <summary>Whether an intent stands in the chain.</summary>
    public async ValueTask<bool> IsRecordedAsync(string id, CancellationToken cancellationToken) =>
        await records.ReadAsync(AuditRows.PlaceKind, AuditRows.Chain, AuditRows.Place(id), cancellationToken) is not null;

    /// <summary>Records the intents of a partition and deletes them.</summary>
    public async ValueTask AppendAsync(string table, string partition, CancellationToken cancellationToken)
    {
        var kind = AuditRows.IntentKind(table);
        while ((await records.ReadPageAsync(kind, AuditRows.Intents(table, partition) with { PageRows = RecordsABatch }, cancellationToken)).Records is { Count: > 0 } page)
        {
            var intents = page.OrderBy(stored => stored.Value.At).ThenBy(stored => stored.Value.Id, StringComparer.Ordinal).ToArray();
            await RecordAsync([.. intents.Select(stored => stored.Value)], cancellationToken);
            foreach (var stored in intents) await records.WriteAsync(new RecordBatch(table, partition).Delete(stored), cancellationToken);
        }
    }

    private async ValueTask RecordAsync(IReadOnlyList<AuditIntent> intents, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in intents.Select(intent => intent.Actor).OfType<string>().Distinct(StringComparer.Ordinal)) names[actor] = await pseudonyms.OfAsync(actor, cancellationToken);
        while (true)
        {
            var stored = await records.ReadAsync(AuditRows.HeadKind, AuditRows.Chain, AuditRows.Head, cancellationToken);
            var head = stored?.Value ?? AuditHead.Start;
            var batch = new RecordBatch(AuditRows.Table, AuditRows.Chain);
            foreach (var intent in intents)
            {
                if (await IsRecordedAsync(intent.Id, cancellationToken)) continue;

                var record = seal.Next(head, intent, intent.Actor is { } actor ? names[actor] : "");
                batch.Insert(AuditRows.RecordKind, AuditRows.Record(record.Position), record).Insert(AuditRows.PlaceKind, AuditRows.Place(intent.Id), new AuditPlace(record.Position));
                head = new AuditHead(record.Position, record.Code);
            }

            if (batch.Count == 0) return;
            if (stored is null) batch.Insert(AuditRows.HeadKind, AuditRows.Head, head);
            else batch.Replace(AuditRows.HeadKind, stored, head);
            if (await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written) return;
        }
    }
}
