using ConductBot.Audit;
using ConductBot.Directives.Reading;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Directives.Storing;

/// <summary>The published library: immutable content, and one head row that names it. Replacing the head publishes.</summary>
internal sealed class DirectiveStore(RecordStore records, AuditTrail audit, TimeProvider time)
{
    private const int Attempts = 20;

    public BlobStore Blobs { get; } = new(records);

    /// <summary>The head as it is; version 0 when nothing was ever published.</summary>
    public async ValueTask<LibraryHead> HeadAsync(CancellationToken cancellationToken) =>
        (await records.ReadAsync(LibraryKinds.Head, LibraryKinds.HeadPartition, LibraryKinds.HeadRow, cancellationToken))?.Value ?? LibraryHead.Empty;

    /// <summary>Publishes what <paramref name="change"/> makes of the head; it is asked again when somebody else published in between. The head it returns gets the next version.</summary>
    public async ValueTask<PublishOutcome> PublishAsync(Func<LibraryHead, ValueTask<LibraryHead>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await records.ReadAsync(LibraryKinds.Head, LibraryKinds.HeadPartition, LibraryKinds.HeadRow, cancellationToken);
            var head = stored?.Value ?? LibraryHead.Empty;
            var changed = await change(head);
            if (ReferenceEquals(changed, head)) return new PublishOutcome.Unchanged(head.Version);
            var next = changed with { Version = head.Version + 1 };
            var batch = new RecordBatch(LibraryKinds.Table, LibraryKinds.HeadPartition);
            if (stored is null) batch.Insert(LibraryKinds.Head, LibraryKinds.HeadRow, next);
            else batch.Replace(LibraryKinds.Head, stored, next);
            var intent = new AuditIntent($"library-{next.Version}", time.GetUtcNow(), AuditTrail.Operator, AuditAct.DirectivePublished, $"version {next.Version}: {next.Directives.Count} directives");
            await audit.AnnounceAsync(LibraryKinds.Table, LibraryKinds.HeadPartition, intent.Id, cancellationToken);
            AuditTrail.Add(batch, intent);
            if (await records.WriteAsync(batch, cancellationToken) is WriteOutcome.Written) return new PublishOutcome.Published(next.Version);
        }

        return new PublishOutcome.Busy();
    }

    /// <summary>The newest version of a directive, or null.</summary>
    public async ValueTask<StoredDirective?> NewestAsync(string id, CancellationToken cancellationToken) =>
        (await HeadAsync(cancellationToken)).Directive(id) is { } head ? await StoredAsync(head.Blob, cancellationToken) : null;

    /// <summary>Takes a directive out of the library; its versions stay stored, and an import of its file brings it back. Unchanged when it is not there.</summary>
    public ValueTask<PublishOutcome> RemoveAsync(string id, CancellationToken cancellationToken) => PublishAsync(
        head => ValueTask.FromResult(head.Directive(id) is { } entry
            ? head with { Directives = [.. head.Directives.Where(other => other != entry)], Removed = [.. head.Removed, entry.Id] }
            : head),
        cancellationToken);

    /// <summary>All versions of a directive, the newest first; none when there is no such directive.</summary>
    public async ValueTask<IReadOnlyList<Directive>> VersionsAsync(string id, CancellationToken cancellationToken)
    {
        var versions = new List<Directive>();
        for (var stored = await NewestAsync(id, cancellationToken); stored is not null;)
        {
            versions.Add(stored.Directive);
            stored = stored.Previous is { } previous ? await StoredAsync(previous, cancellationToken) : null;
        }

        return versions;
    }

    /// <summary>The newest versions of all directives of a head.</summary>
    public async ValueTask<IReadOnlyList<StoredDirective>> AllAsync(LibraryHead head, CancellationToken cancellationToken)
    {
        var all = new List<StoredDirective>(head.Directives.Count);
        foreach (var directive in head.Directives) all.Add(await StoredAsync(directive.Blob, cancellationToken));
        return all;
    }

    /// <summary>The original file of a directive's version, byte for byte, or null.</summary>
    public async ValueTask<SourceFile?> SourceAsync(Directive directive, CancellationToken cancellationToken) =>
        await Blobs.ReadAsync(directive.SourceHash, cancellationToken) is { } bytes ? new SourceFile(directive.SourceFile, bytes) : null;

    public ValueTask<StoredDirective> StoredAsync(string blob, CancellationToken cancellationToken) => Blobs.ReadAsync(blob, LibraryJson.Default.StoredDirective, cancellationToken);
}
