using ConductBot.Storage.Records;

namespace ConductBot.Audit.Chat;

/// <summary>Reads pages of the audit, each reading itself on record before anything of it is shown. Only reads.</summary>
internal sealed class AuditReading((RecordStore Records, AuditChain Chain) stored, AuditPseudonyms pseudonyms, AuditTrail trail, IEnumerable<IAuditSubjects> subjects)
{
    /// <summary>Records a page.</summary>
    public const int PageRecords = 15;

    private const string Partition = "reading";
    private const int ChunkRecords = 100;
    private const int MostChunks = 30;

    // Records stand in the order in which they came into the chain; after a downtime that is days later than the act.
    private static readonly TimeSpan LateAtMost = TimeSpan.FromDays(31);

    /// <summary>The pseudonym of a person, or null when the chain knows none.</summary>
    public ValueTask<string?> PseudonymAsync(string person, CancellationToken cancellationToken) => pseudonyms.FindAsync(person, cancellationToken);

    /// <summary>Who is behind a pseudonym, or null when that was erased.</summary>
    public ValueTask<string?> PersonAsync(string pseudonym, CancellationToken cancellationToken) => pseudonyms.PersonAsync(pseudonym, cancellationToken);

    /// <summary>Whether who did something is not to be told.</summary>
    public async ValueTask<bool> HidesActorAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        foreach (var kind in subjects)
        {
            if (await kind.HidesActorAsync(record, await PersonAsync(record.Actor, cancellationToken), cancellationToken)) return true;
        }

        return false;
    }

    /// <summary>A page. What a person did that is not to be told is not among what is asked of that person.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="from">The newest position looked at; null for the end of the chain.</param>
    /// <param name="by">Who reads, in which act, when.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask<AuditPage> ReadAsync(AuditFilter filter, long? from, (string Person, string ActId, DateTimeOffset Now) by, CancellationToken cancellationToken)
    {
        var intent = new AuditIntent($"{by.ActId}.read", by.Now, by.Person, AuditAct.AuditRead, from is { } old ? $"{filter} from {old}" : $"{filter}");
        await trail.AnnounceAsync(AuditRows.Table, Partition, intent.Id, cancellationToken);
        await stored.Records.WriteAsync(AuditTrail.Add(new RecordBatch(AuditRows.Table, Partition), intent), cancellationToken);

        var head = (await stored.Chain.HeadAsync(cancellationToken)).Position;
        var newest = from is { } asked ? Math.Min(asked, head) : filter.Months is { } months ? await LastBeforeAsync(MomentAfter(months), head, cancellationToken) : head;
        var found = new List<AuditRecord>();
        for (var chunk = 0; chunk < MostChunks && newest > 0; chunk++)
        {
            var first = Math.Max(1, newest - ChunkRecords + 1);
            var read = new List<AuditRecord>();
            await foreach (var row in stored.Records.ReadAllAsync(AuditRows.RecordKind, AuditRows.RecordKind.Between(AuditRows.Chain, AuditRows.Record(first), AuditRows.Record(newest + 1)), cancellationToken)) read.Add(row.Value);
            read.Reverse();
            foreach (var record in read)
            {
                if (!filter.Takes(record) || (filter.Actor is not null && await HidesActorAsync(record, cancellationToken))) continue;
                if (found.Count == PageRecords) return new AuditPage(found, record.Position);
                found.Add(record);
            }

            newest = first - 1;
            if (filter.Months is { } wanted && read.Count > 0 && read.Max(record => record.At) < Moment(wanted.First) - LateAtMost) return new AuditPage(found, null);
        }

        return new AuditPage(found, newest > 0 ? newest : null);
    }

    private static DateTimeOffset Moment(DateOnly day) => Reminders.Calendar.VietnamClock.At(day, TimeOnly.MinValue);

    private static DateTimeOffset MomentAfter(Reminders.Calendar.MonthSpan months) => Moment(months.After) + LateAtMost;

    // The last position whose act was before a moment; acts are nearly in order.
    private async ValueTask<long> LastBeforeAsync(DateTimeOffset moment, long head, CancellationToken cancellationToken)
    {
        var (low, high) = (0L, head);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var record = await stored.Records.ReadAsync(AuditRows.RecordKind, AuditRows.Chain, AuditRows.Record(middle), cancellationToken);
            if (record is null || record.Value.At < moment) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
