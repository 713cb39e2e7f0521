using System.Globalization;
using ConductBot.Audit;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.PersonalData;

/// <summary>Puts on record that data about a person were given out or erased, before they are; the person stands there by the pseudonym.</summary>
internal sealed class PersonAudit(RecordStore records, AuditTrail audit, AuditPseudonyms pseudonyms, TimeProvider time)
{
    private const string Table = "people";

    public async ValueTask RecordAsync(string person, AuditAct act, string by, CancellationToken cancellationToken)
    {
        var (now, name) = (time.GetUtcNow(), await pseudonyms.OfAsync(person, cancellationToken));
        var partition = StorageKey.Of("data", name);

        // Once a minute is enough: a link that a browser opens twice is opened once.
        var intent = new AuditIntent($"{name}.{act}.{now.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}", now, by, act, name);
        await audit.AnnounceAsync(Table, partition, intent.Id, cancellationToken);
        await records.WriteAsync(AuditTrail.Add(new RecordBatch(Table, partition), intent), cancellationToken);
    }
}
