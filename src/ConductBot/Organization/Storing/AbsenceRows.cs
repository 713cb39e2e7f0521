using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Organization.Storing;

/// <summary>The absences: one row each, and a stamp that every change replaces.</summary>
internal sealed class AbsenceRows(RecordStore records)
{
    private const int Attempts = 20;

    /// <summary>Names the state of the absences: another stamp, other absences. Null when there never was one.</summary>
    public async ValueTask<string?> StampAsync(CancellationToken cancellationToken) => (await records.ReadAsync(Rows.StampKind, Rows.Absences, Rows.Stamp, cancellationToken))?.ETag;

    /// <summary>All absences that are stored.</summary>
    public async ValueTask<IReadOnlyList<StoredRecord<Absence>>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new List<StoredRecord<Absence>>();
        await foreach (var absence in records.ReadAllAsync(Rows.AbsenceKind, Rows.AbsenceKind.WithPrefix(Rows.Absences, Rows.AbsencePrefix), cancellationToken)) all.Add(absence);
        return all;
    }

    /// <summary>
    /// Changes the absences: <paramref name="change"/> sees all that are stored and adds its writes to the batch, or returns a refusal, which is handed back. It is asked
    /// again when somebody else changed one in between. An empty batch writes nothing.
    /// </summary>
    /// <exception cref="StorageException">Others changed absences again and again.</exception>
    public async ValueTask<T?> ChangeAsync<T>(Func<IReadOnlyList<StoredRecord<Absence>>, RecordBatch, T?> change, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stamp = await records.ReadAsync(Rows.StampKind, Rows.Absences, Rows.Stamp, cancellationToken);
            var batch = new RecordBatch(Rows.Table, Rows.Absences);
            if (change(await AllAsync(cancellationToken), batch) is { } refusal) return refusal;
            if (batch.Count == 0) return null;
            if (stamp is null) batch.Insert(Rows.StampKind, Rows.Stamp, new AbsenceStamp(1));
            else batch.Replace(Rows.StampKind, stamp, new AbsenceStamp(stamp.Value.Changes + 1));
            if (await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written) return null;
        }

        throw new StorageException(StorageFault.Busy, "An absence could not be changed: others changed absences again and again. Try again.");
    }
}
