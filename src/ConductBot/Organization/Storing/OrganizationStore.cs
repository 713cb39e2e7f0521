using System.Security.Cryptography;
using ConductBot.Audit;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Organization.Storing;

/// <summary>
/// The published organisation: units and people written as a set under a key of its own, then one head row that names the set. A set that no head names is harmless
/// and is deleted when it is ten minutes old: personal data of old versions is not kept.
/// </summary>
internal sealed class OrganizationStore(RecordStore records, AuditTrail audit, TimeProvider time)
{
    private const int Attempts = 20;
    private const int EntriesOfPart = 50;
    private const int PartsOfBatch = 8;
    private static readonly TimeSpan SetsLive = TimeSpan.FromMinutes(10);

    /// <summary>The head row, or null when nothing was ever published.</summary>
    public ValueTask<StoredRecord<OrganizationHead>?> HeadAsync(CancellationToken cancellationToken) =>
        records.ReadAsync(Rows.HeadKind, Rows.HeadPartition, Rows.HeadRow, cancellationToken);

    /// <summary>The units and people that a head names; null when they are gone, since a newer head was published meanwhile: read the head again.</summary>
    /// <exception cref="StorageException">The head is still the same and its set is not whole.</exception>
    public async ValueTask<OrganizationPart?> LoadAsync(OrganizationHead head, CancellationToken cancellationToken)
    {
        var units = new List<Unit>(head.Units);
        var people = new List<Person>(head.People);
        await foreach (var part in records.ReadAllAsync(Rows.PartKind, Rows.PartKind.All(head.Set), cancellationToken))
        {
            units.AddRange(part.Value.Units);
            people.AddRange(part.Value.People);
        }

        if (units.Count == head.Units && people.Count == head.People) return new OrganizationPart(units, people);
        return (await HeadAsync(cancellationToken))?.Value.Version != head.Version
            ? null
            : throw new StorageException(StorageFault.NotADatabase, $"Version {head.Version} of the organisation is incomplete. Import the organisation again, or restore the database from a backup.");
    }

    /// <summary>What is published at this moment: never a mixture of two versions.</summary>
    public async ValueTask<(OrganizationHead? Head, OrganizationPart Content)> CurrentAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await HeadAsync(cancellationToken) is not { } head) return (null, new OrganizationPart([], []));
            if (await LoadAsync(head.Value, cancellationToken) is { } content) return (head.Value, content);
        }
    }

    /// <summary>Publishes what <paramref name="change"/> makes of the published content; it is asked again when somebody else published in between. Null changes nothing.</summary>
    public async ValueTask<PublishOutcome> PublishAsync(Func<OrganizationPart, OrganizationPart?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await HeadAsync(cancellationToken);
            var before = new OrganizationPart([], []);
            if (stored is not null)
            {
                if (await LoadAsync(stored.Value, cancellationToken) is not { } loaded) continue;
                before = loaded;
            }

            if (change(before) is not { } content) return new PublishOutcome.Unchanged(stored?.Value.Version ?? 0);
            var version = (stored?.Value.Version ?? 0) + 1;
            var begun = time.GetUtcNow();
            var set = await WriteAsync(version, content, cancellationToken);

            // A process that slept so long must not name a set that may have been swept.
            if (time.GetUtcNow() - begun > SetsLive / 2) continue;
            var head = new OrganizationHead(version, set, content.Units.Count, content.People.Count, time.GetUtcNow());
            var batch = new RecordBatch(Rows.Table, Rows.HeadPartition);
            if (stored is null) batch.Insert(Rows.HeadKind, Rows.HeadRow, head);
            else batch.Replace(Rows.HeadKind, stored, head);
            var intent = new AuditIntent($"organization-{version}", head.Published, AuditTrail.Operator, AuditAct.OrganizationImported, $"version {version}: {head.Units} units, {head.People} people");
            await audit.AnnounceAsync(Rows.Table, Rows.HeadPartition, intent.Id, cancellationToken);
            AuditTrail.Add(batch, intent);
            if (await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written) return new PublishOutcome.Published(version);
        }

        return new PublishOutcome.Busy();
    }

    /// <summary>Deletes sets that are old enough and that no head names. Returns how many.</summary>
    public async ValueTask<int> SweepAsync(CancellationToken cancellationToken)
    {
        var old = new List<StoredRecord<SetHint>>();
        await foreach (var hint in records.ReadAllAsync(Rows.SetKind, Rows.SetKind.All(Rows.Sets), cancellationToken))
        {
            if (hint.Value.Begun < time.GetUtcNow() - SetsLive) old.Add(hint);
        }

        // The head is read after the hints: a set that became the head meanwhile is seen.
        var head = await HeadAsync(cancellationToken);
        var swept = 0;
        foreach (var hint in old.Where(hint => head is null || hint.Row != Rows.SetHint(head.Value.Set)))
        {
            await DeleteAsync(hint.Value.Set, cancellationToken);
            await records.WriteAsync(new RecordBatch(Rows.Table, Rows.Sets).Delete(hint), cancellationToken);
            swept++;
        }

        return swept;
    }

    private async ValueTask<string> WriteAsync(long version, OrganizationPart content, CancellationToken cancellationToken)
    {
        var set = Rows.Set(version, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        await records.WriteAsync(new RecordBatch(Rows.Table, Rows.Sets).Insert(Rows.SetKind, Rows.SetHint(set), new SetHint(set, time.GetUtcNow())), cancellationToken);
        var parts = content.Units.Chunk(EntriesOfPart).Select(units => new OrganizationPart(units, []))
            .Concat(content.People.Chunk(EntriesOfPart).Select(people => new OrganizationPart([], people)));
        foreach (var chunk in parts.Index().Chunk(PartsOfBatch))
        {
            var batch = new RecordBatch(Rows.Table, set);
            foreach (var (index, part) in chunk) batch.Insert(Rows.PartKind, Rows.Part(index), part);
            await records.WriteAsync(batch, cancellationToken);
        }

        return set;
    }

    private async ValueTask DeleteAsync(string set, CancellationToken cancellationToken)
    {
        var rows = new List<StoredRecord<OrganizationPart>>();
        await foreach (var part in records.ReadAllAsync(Rows.PartKind, Rows.PartKind.All(set), cancellationToken)) rows.Add(part);
        foreach (var chunk in rows.Chunk(StorageLimits.BatchRows))
        {
            var batch = new RecordBatch(Rows.Table, set);
            foreach (var row in chunk) batch.Delete(row);
            await records.WriteAsync(batch, cancellationToken);
        }
    }
}
