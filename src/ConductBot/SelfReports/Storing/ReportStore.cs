using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConductBot.Audit;
using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Files;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Keeping;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Storing;

/// <summary>The rows of reports: each in a partition of its own, its content sealed with a key of its own.</summary>
internal sealed class ReportStore(RecordStore records, AuditTrail audit, FolderSecrets secrets, TimerStore timers, ReportHolds holds)
{
    private const int Attempts = 20;

    // Before it there was no program that filed reports.
    private const int FirstYear = 2026;

    /// <summary>The numbers of reports.</summary>
    public ReportNumbers Numbers { get; } = new(records);

    /// <summary>The names that reports have outside their own partitions.</summary>
    public ReportNames Names { get; } = new(secrets);

    /// <summary>The number of a report: given when it has none; null for one without name.</summary>
    public async ValueTask<string?> GiveNumberAsync(ReportHead head, CancellationToken cancellationToken) =>
        head.Anonymous ? null : await Numbers.GiveAsync(Names.Of(head), YearOf(head), cancellationToken);

    /// <summary>The number of a report, or null while it has none.</summary>
    public async ValueTask<string?> NumberAsync(ReportHead head, CancellationToken cancellationToken) =>
        head.Anonymous ? null : await Numbers.FindAsync(Names.Of(head), YearOf(head), cancellationToken);

    /// <summary>The report under one of its names (<see cref="ReportNames"/>) or its id, or null.</summary>
    public async ValueTask<ReportHead?> FindAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var id in Names.Meant(name))
        {
            if (await HeadAsync(id, cancellationToken) is { } head) return head.Value;
        }

        return null;
    }

    /// <summary>The report without its content, or null.</summary>
    public ValueTask<StoredRecord<ReportHead>?> HeadAsync(string report, CancellationToken cancellationToken) =>
        records.ReadAsync(ReportRows.HeadKind, ReportRows.Of(report), ReportRows.Head, cancellationToken);

    /// <summary>
    /// Writes a new report: the timer of its end, hints, then head, key, content and the audit's intent in one batch. False when it is there already: the same act again.
    /// </summary>
    public async ValueTask<bool> InsertAsync(ReportHead head, ReportContent content, CancellationToken cancellationToken)
    {
        await KeepingTimer.ScheduleAsync(timers, head, (Names.Of(head), head.Filed), cancellationToken);
        var confidential = head.Confidentiality == ReportConfidentiality.NamedReceiver;
        if (head.Reporter is { } reporter) await (confidential ? OwnHintAsync(reporter, head, cancellationToken) : HintAsync(ReportRows.Mine(reporter), head, cancellationToken));
        if (!head.Anonymous) await HintAsync(ReportRows.Inbox(head.Receiver), head, cancellationToken);
        if (UnitOf(head) is { } unit) await HintAsync(ReportRows.Unit(unit), head, cancellationToken);

        var key = ReportSeal.NewKey();
        var intent = new AuditIntent($"{Names.Of(head)}.filed", head.Filed, head.Reporter, AuditAct.ReportFiled, Names.Of(head));
        var partition = ReportRows.Of(head.Id);
        if (!head.Anonymous) await audit.AnnounceAsync(ReportRows.Table, partition, intent.Id, cancellationToken);
        var batch = new RecordBatch(ReportRows.Table, partition)
            .Insert(ReportRows.HeadKind, ReportRows.Head, head)
            .Insert(ReportRows.KeyKind, ReportRows.Key, key)
            .Insert(ReportRows.PartKind, ReportRows.Version(1), Part(key, (head.Id, ReportRows.Version(1)), content, ReportJson.Default.ReportContent));
        AuditTrail.Add(batch, intent);
        return await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written;
    }

    /// <summary>
    /// Changes a report: <paramref name="change"/> sees it as it is and says what becomes of it, or null to leave it; it is asked again when somebody else changed it in between. The audit's intent is
    /// written in the same batch. Null when there is no such report; else the head as it is then.
    /// </summary>
    public async ValueTask<ReportHead?> ChangeAsync(string report, Func<ReportHead, ReportChange?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await HeadAsync(report, cancellationToken) is not { } stored) return null;
            if (change(stored.Value) is not { } changed) return stored.Value;

            var partition = ReportRows.Of(report);
            var key = await records.ReadAsync(ReportRows.KeyKind, partition, ReportRows.Key, cancellationToken);
            var next = changed.Head;
            var batch = new RecordBatch(ReportRows.Table, partition);
            if (changed.Content is { } content && key is not null)
            {
                next = next with { Versions = stored.Value.Versions + 1 };
                batch.Insert(ReportRows.PartKind, ReportRows.Version(next.Versions), Part(key.Value, (report, ReportRows.Version(next.Versions)), content, ReportJson.Default.ReportContent));
            }

            if (changed.Note is { } note && key is not null)
            {
                next = next with { Notes = stored.Value.Notes + 1 };
                batch.Insert(ReportRows.PartKind, ReportRows.Note(next.Notes), Part(key.Value, (report, ReportRows.Note(next.Notes)), note, ReportJson.Default.ReportNote));
            }

            if (changed.File is { } file && key is not null)
            {
                next = next with { Files = [.. stored.Value.Files, file.File.Id] };
                FileStore.Add(batch, key.Value, report, file);
            }

            if (changed.Removed is { } removed)
            {
                if (await holds.IsHeldAsync(stored.Value, cancellationToken)) return stored.Value;
                next = next with { Files = [.. stored.Value.Files.Where(one => one != removed)] };
            }

            if (next.State == ReportState.Withdrawn && await holds.IsHeldAsync(next, cancellationToken)) next = next with { KeptForInquiry = true };
            if (KeepingRule.DueOf(next) != KeepingRule.DueOf(stored.Value)) await KeepingTimer.ScheduleAsync(timers, next, (Names.Of(next), changed.Intent.At), cancellationToken);

            // Without its key nothing of it can be read; its rows go after, for the space.
            if (!next.HasContent && key is not null) batch.Delete(key);
            batch.Replace(ReportRows.HeadKind, stored, next);
            // What nobody known did goes into the chain later, with the telling: its place there would say when it was done.
            if (!next.Anonymous || changed.Intent.Actor is not null) await audit.AnnounceAsync(ReportRows.Table, partition, changed.Intent.Id, cancellationToken);
            AuditTrail.Add(batch, changed.Intent);
            if (await records.WriteAsync(batch, cancellationToken) is not WriteOutcome.Written) continue;
            if (!next.HasContent) await SweepAsync(report, cancellationToken);
            return next;
        }

        throw new StorageException(StorageFault.Busy, "A report could not be changed: others changed it again and again. Try again.");
    }

    /// <summary>Renews a report's head, so that whoever read it before destroys nothing over it. False when it is purged, or not there.</summary>
    public async ValueTask<bool> RenewAsync(string report, CancellationToken cancellationToken)
    {
        while (await HeadAsync(report, cancellationToken) is { Value.State: not ReportState.Purged } stored)
        {
            if (await records.WriteAsync(new RecordBatch(ReportRows.Table, stored.Partition).Replace(ReportRows.HeadKind, stored, stored.Value), cancellationToken) is WriteOutcome.Written) return true;
        }

        return false;
    }

    /// <summary>Writes that somebody reads a report, before anything of it is shown.</summary>
    public async ValueTask RecordReadingAsync(string report, AuditIntent intent, CancellationToken cancellationToken)
    {
        var partition = ReportRows.Of(report);
        await audit.AnnounceAsync(ReportRows.Table, partition, intent.Id, cancellationToken);
        await records.WriteAsync(AuditTrail.Add(new RecordBatch(ReportRows.Table, partition), intent), cancellationToken);
    }

    /// <summary>All versions and notes of a report; empty when its content is gone.</summary>
    public async ValueTask<(IReadOnlyList<ReportContent> Versions, IReadOnlyList<ReportNote> Notes)> ContentAsync(ReportHead head, CancellationToken cancellationToken)
    {
        var partition = ReportRows.Of(head.Id);
        if (await records.ReadAsync(ReportRows.KeyKind, partition, ReportRows.Key, cancellationToken) is not { } key) return ([], []);
        try
        {
            return await ContentAsync(head, key.Value, cancellationToken);
        }
        catch (StorageException fault) when (fault.Fault == StorageFault.NotADatabase)
        {
            // It was withdrawn or purged while it was read: the rows go after the key.
            if (await records.ReadAsync(ReportRows.KeyKind, partition, ReportRows.Key, cancellationToken) is null) return ([], []);
            throw;
        }
    }

    private async ValueTask<(IReadOnlyList<ReportContent> Versions, IReadOnlyList<ReportNote> Notes)> ContentAsync(ReportHead head, ReportKey key, CancellationToken cancellationToken)
    {
        var versions = new List<ReportContent>();
        for (var number = 1; number <= head.Versions; number++) versions.Add(await OpenAsync(key, (head.Id, ReportRows.Version(number)), ReportJson.Default.ReportContent, cancellationToken));
        var notes = new List<ReportNote>();
        for (var number = 1; number <= head.Notes; number++) notes.Add(await OpenAsync(key, (head.Id, ReportRows.Note(number)), ReportJson.Default.ReportNote, cancellationToken));
        return (versions, notes);
    }

    /// <summary>The manifests of a report's files, in the order in which they were attached; none when its content is gone.</summary>
    public async ValueTask<IReadOnlyList<ReportFile>> FilesAsync(ReportHead head, CancellationToken cancellationToken)
    {
        if (head.Files.Count == 0 || await records.ReadAsync(ReportRows.KeyKind, ReportRows.Of(head.Id), ReportRows.Key, cancellationToken) is not { } key) return [];
        var files = new List<ReportFile>();
        foreach (var file in head.Files)
        {
            try
            {
                files.Add(await OpenAsync(key.Value, (head.Id, FileRows.Manifest(file)), ReportJson.Default.ReportFile, cancellationToken));
            }
            catch (StorageException fault) when (fault.Fault == StorageFault.NotADatabase)
            {
                // It was taken away while this was read: its rows go after its name.
                if (await HeadAsync(head.Id, cancellationToken) is { Value: var now } && now.HasContent && now.Files.Contains(file, StringComparer.Ordinal)) throw;
            }
        }

        return files;
    }

    /// <summary>The reports that hints of a partition lead to, the newest month first; a hint without a report is passed over.</summary>
    public async ValueTask<IReadOnlyList<ReportHead>> LedToAsync(string partition, CancellationToken cancellationToken)
    {
        var heads = new List<ReportHead>();
        await foreach (var hint in records.ReadAllAsync(ReportRows.HintKind, ReportRows.HintKind.All(partition), cancellationToken))
        {
            if (await HeadAsync(hint.Value.Report, cancellationToken) is { } head) heads.Add(head.Value);
        }

        return [.. heads.OrderByDescending(head => head.Filed)];
    }

    /// <summary>The most confidential reports that somebody filed with their name, the newest first.</summary>
    public async ValueTask<IReadOnlyList<ReportHead>> OwnAsync(string person, CancellationToken cancellationToken)
    {
        var heads = new List<ReportHead>();
        await foreach (var hint in records.ReadAllAsync(ReportRows.SealedHintKind, ReportRows.SealedHintKind.All(ReportRows.Own(Names.OfPerson(person))), cancellationToken))
        {
            if (await HeadAsync(hint.Value.Report, cancellationToken) is { } head) heads.Add(head.Value);
        }

        return [.. heads.OrderByDescending(head => head.Filed)];
    }

    /// <summary>All reports that somebody filed with their name and that are not purged, the newest first.</summary>
    public async ValueTask<IReadOnlyList<ReportHead>> FiledByAsync(string person, CancellationToken cancellationToken) =>
        [.. (await LedToAsync(ReportRows.Mine(person), cancellationToken)).Concat(await OwnAsync(person, cancellationToken)).Where(head => head.State != ReportState.Purged).OrderByDescending(head => head.Filed)];

    /// <summary>
    /// What is put off with a report without name: the receiver's hint, the way of its intents into the chain, and its rows written anew, so that neither place nor order of rows says when it was filed. Again as often as one likes.
    /// </summary>
    public async ValueTask ReleaseAsync(ReportHead head, CancellationToken cancellationToken)
    {
        var partition = ReportRows.Of(head.Id);
        await HintAsync(ReportRows.Inbox(head.Receiver), head, cancellationToken);
        await foreach (var intent in records.ReadAllAsync(AuditRows.IntentKind(ReportRows.Table), AuditRows.Intents(ReportRows.Table, partition), cancellationToken))
            await audit.AnnounceAsync(ReportRows.Table, partition, intent.Value.Id, cancellationToken);

        await KeepingTimer.ScheduleAsync(timers, head, (Names.Of(head), head.Ended ?? head.Filed), cancellationToken);

        // Somebody who changes it meanwhile writes it anew as well.
        if (await records.ReadAsync(ReportRows.HeadKind, partition, ReportRows.Head, cancellationToken) is { } stored) await records.WriteAsync(new RecordBatch(ReportRows.Table, partition).Replace(ReportRows.HeadKind, stored, stored.Value), cancellationToken);
        if (await records.ReadAsync(ReportRows.KeyKind, partition, ReportRows.Key, cancellationToken) is { } key) await records.WriteAsync(new RecordBatch(ReportRows.Table, partition).Replace(ReportRows.KeyKind, key, key.Value), cancellationToken);
        foreach (var prefix in (string[])["v!", "n!"])
        {
            await foreach (var part in records.ReadAllAsync(ReportRows.PartKind, ReportRows.PartKind.WithPrefix(partition, prefix), cancellationToken))
                await records.WriteAsync(new RecordBatch(ReportRows.Table, partition).Replace(ReportRows.PartKind, part, part.Value), cancellationToken);
        }
    }

    /// <summary>Deletes the hints that lead to a report.</summary>
    public async ValueTask ForgetHintsAsync(ReportHead head, CancellationToken cancellationToken)
    {
        var confidential = head.Confidentiality == ReportConfidentiality.NamedReceiver;

        // Also of those who got it before somebody else took it over: each was told.
        foreach (var receiver in head.Notices.Select(notice => notice.Recipient).Append(head.Receiver).Where(person => person.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
            await DeleteHintAsync(ReportRows.HintKind, (ReportRows.Inbox(receiver), ReportRows.Hint(head.Filed, head.Id)), cancellationToken);
        if (UnitOf(head) is { } unit) await DeleteHintAsync(ReportRows.HintKind, (ReportRows.Unit(unit), ReportRows.Hint(head.Filed, head.Id)), cancellationToken);
        if (head.Reporter is { } reporter && confidential) await DeleteHintAsync(ReportRows.SealedHintKind, (ReportRows.Own(Names.OfPerson(reporter)), ReportRows.OwnHint(Names.ForReporter(head))), cancellationToken);
        else if (head.Reporter is { } other) await DeleteHintAsync(ReportRows.HintKind, (ReportRows.Mine(other), ReportRows.Hint(head.Filed, head.Id)), cancellationToken);
    }

    /// <summary>The reports of a unit's people in some months, but for the most confidential ones and those without a name.</summary>
    /// <param name="unit">The unit's id.</param>
    /// <param name="first">A day of the first month.</param>
    /// <param name="last">A day of the last month.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async ValueTask<IReadOnlyList<ReportHead>> OfUnitAsync(string unit, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var heads = new List<ReportHead>();
        await foreach (var hint in records.ReadAllAsync(ReportRows.HintKind, ReportRows.Hints(ReportRows.Unit(unit), first, last), cancellationToken))
        {
            if (await HeadAsync(hint.Value.Report, cancellationToken) is { } head && string.Equals(UnitOf(head.Value), unit, StringComparison.OrdinalIgnoreCase)) heads.Add(head.Value);
        }

        return heads;
    }

    /// <summary>Writes the units' hints of reports that were filed before there were such hints; once, then never again.</summary>
    public async ValueTask HintUnitsAsync(int thisYear, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(ReportRows.HintKind, ReportRows.UnitHints, ReportRows.Head, cancellationToken) is not null) return;

        for (var year = FirstYear; year <= thisYear; year++)
        {
            await foreach (var given in records.ReadAllAsync(ReportRows.NumberKind, ReportRows.NumberKind.WithPrefix(ReportRows.Year(year), "n!"), cancellationToken))
            {
                if (await FindAsync(given.Value.Report, cancellationToken) is { } head && UnitOf(head) is { } unit) await HintAsync(ReportRows.Unit(unit), head, cancellationToken);
            }
        }

        await records.WriteAsync(new RecordBatch(ReportRows.Table, ReportRows.UnitHints).Upsert(ReportRows.HintKind, ReportRows.Head, new ReportHint("")), cancellationToken);
    }

    // The unit among whose reports it is counted; none for the most confidential ones, of which nobody but the receiver is to know that there are any.
    private static string? UnitOf(ReportHead head) => head.Confidentiality == ReportConfidentiality.NamedReceiver || head.Anonymous ? null : head.Unit;

    /// <summary>Writes what leads a new receiver to a report, and the timer that tells of the act that gives it to them; to be done before that.</summary>
    public async ValueTask LeadAsync(ReportHead head, string receiver, (string Act, DateTimeOffset Now) by, CancellationToken cancellationToken)
    {
        await timers.ScheduleAsync(new DueTimer(ReportDesk.Kind, ReportDesk.TimerKey(Names.Of(head), by.Act), by.Now), cancellationToken);
        await HintAsync(ReportRows.Inbox(receiver), head, cancellationToken);
    }

    /// <summary>Deletes what is left of a report whose key is gone.</summary>
    public async ValueTask SweepAsync(string report, CancellationToken cancellationToken)
    {
        var partition = ReportRows.Of(report);
        foreach (var prefix in (string[])["v!", "n!", FileRows.Prefix])
        {
            await foreach (var part in records.ReadAllAsync(ReportRows.PartKind, ReportRows.PartKind.WithPrefix(partition, prefix), cancellationToken))
                await records.WriteAsync(new RecordBatch(ReportRows.Table, partition).Delete(part), cancellationToken);
        }
    }

    internal static int YearOf(ReportHead head) => Reminders.Calendar.VietnamClock.DayOf(head.Filed).Year;

    private async ValueTask OwnHintAsync(string person, ReportHead head, CancellationToken cancellationToken) => await records.WriteAsync(
        new RecordBatch(ReportRows.Table, ReportRows.Own(Names.OfPerson(person))).Upsert(ReportRows.SealedHintKind, ReportRows.OwnHint(Names.ForReporter(head)), new ReportHint(head.Id)), cancellationToken);

    private async ValueTask DeleteHintAsync(RecordKind<ReportHint> kind, (string Partition, string Row) at, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(kind, at.Partition, at.Row, cancellationToken) is { } hint) await records.WriteAsync(new RecordBatch(ReportRows.Table, at.Partition).Delete(hint), cancellationToken);
    }

    private async ValueTask HintAsync(string partition, ReportHead head, CancellationToken cancellationToken) =>
        await records.WriteAsync(new RecordBatch(ReportRows.Table, partition).Upsert(ReportRows.HintKind, ReportRows.Hint(head.Filed, head.Id), new ReportHint(head.Id)), cancellationToken);

    private async ValueTask<T> OpenAsync<T>(ReportKey key, (string Report, string Row) place, JsonTypeInfo<T> json, CancellationToken cancellationToken)
    {
        var part = await records.ReadAsync(ReportRows.PartKind, ReportRows.Of(place.Report), place.Row, cancellationToken)
            ?? throw new StorageException(StorageFault.NotADatabase, $"Report {place.Report} lacks its row {place.Row}. Restore the database from a backup.");
        return JsonSerializer.Deserialize(ReportSeal.Open(key, place, part.Value), json)!;
    }

    private static SealedPart Part<T>(ReportKey key, (string Report, string Row) place, T value, JsonTypeInfo<T> json) => ReportSeal.Seal(key, place, JsonSerializer.SerializeToUtf8Bytes(value, json));
}
