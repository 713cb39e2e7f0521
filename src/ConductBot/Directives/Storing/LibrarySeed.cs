using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;
using Microsoft.Extensions.Logging;

namespace ConductBot.Directives.Storing;

/// <summary>
/// Publishes what the program ships: all of it into an empty store, later only what a new release changed and the owner did not. What the owner
/// changed stays, and is said in the log.
/// </summary>
internal sealed class LibrarySeed(DirectiveStore store, TimeProvider time, ILogger<LibrarySeed> logger)
{
    /// <summary>Whether what is shipped is published already, as it is.</summary>
    public async ValueTask<bool> IsSeededAsync(string folder, CancellationToken cancellationToken)
    {
        var head = await store.HeadAsync(cancellationToken);
        return head.Version > 0 && head.Seed == SeedKey.Of(folder);
    }

    /// <exception cref="LibraryDataException">The shipped folder is wrong.</exception>
    public async ValueTask<PublishOutcome> SeedAsync(string folder, CancellationToken cancellationToken)
    {
        var key = SeedKey.Of(folder);
        var before = await store.HeadAsync(cancellationToken);
        if (before.Seed == key) return new PublishOutcome.Unchanged(before.Version);
        var shipped = ShippedLibrary.Read(folder);
        var snapshot = shipped.ToSnapshot(time.GetUtcNow(), version: 0);
        var outcome = await store.PublishAsync(async head => (await ChangeAsync(head, shipped, snapshot, cancellationToken)) with { Seed = key }, cancellationToken);
        if (outcome is PublishOutcome.Published published) Log.Seeded(logger, published.LibraryVersion, snapshot.Directives.Count);
        return outcome;
    }

    private async ValueTask<LibraryHead> ChangeAsync(LibraryHead head, ShippedLibrary shipped, LibrarySnapshot snapshot, CancellationToken cancellationToken)
    {
        var changed = head;
        foreach (var source in shipped.Sources)
        {
            foreach (var (document, owner) in source.Documents)
            {
                var directive = snapshot.Directives.First(candidate => candidate.SourceHash == source.File.Hash && candidate.Document == document.Ordinal);
                changed = await DirectiveAsync(changed, new StoredDirective(directive, owner, source.RepairsOf(document), null), source.File, cancellationToken);
            }
        }

        changed = await PartAsync(changed, PartNames.Territories, new LibraryTerritories(snapshot.Jurisdictions, snapshot.Bodies), cancellationToken);
        changed = await PartAsync(changed, PartNames.Notes, new LibraryNotes(snapshot.Notes, snapshot.Cited), cancellationToken);
        return await PartAsync(changed, PartNames.Questions, new LibraryQuestions(snapshot.Questions), cancellationToken);
    }

    private async ValueTask<LibraryHead> DirectiveAsync(LibraryHead head, StoredDirective shipped, SourceFile file, CancellationToken cancellationToken)
    {
        var fingerprint = Fingerprint.Of(shipped);
        if (head.Removed.Contains(shipped.Directive.Id, StringComparer.OrdinalIgnoreCase)) return head;
        var entry = head.Directive(shipped.Directive.Id);
        if (entry?.Shipped == fingerprint) return head;
        if (entry is not null)
        {
            var current = await store.StoredAsync(entry.Blob, cancellationToken);
            var published = Fingerprint.Of(current);
            if (published == fingerprint) return Put(head, entry with { Shipped = fingerprint });
            if (published != entry.Shipped)
            {
                Log.OwnerKept(logger, entry.Id);
                return Put(head, entry with { Shipped = fingerprint });
            }

            shipped = shipped with { Directive = shipped.Directive with { Version = current.Directive.Version + 1 }, Previous = entry.Blob };
        }

        await store.Blobs.WriteAsync(file.Bytes, cancellationToken);
        var blob = await store.Blobs.WriteAsync(shipped, LibraryJson.Default.StoredDirective, cancellationToken);
        return Put(head, new DirectiveHead(shipped.Directive.Id, blob, fingerprint));
    }

    private static LibraryHead Put(LibraryHead head, DirectiveHead entry) => head with
    {
        Directives = head.Directive(entry.Id) is { } old ? [.. head.Directives.Select(candidate => candidate == old ? entry : candidate)] : [.. head.Directives, entry],
    };

    private async ValueTask<LibraryHead> PartAsync<T>(LibraryHead head, string name, T shipped, CancellationToken cancellationToken) where T : class
    {
        var type = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)LibraryJson.Default.GetTypeInfo(typeof(T))!;
        var address = BlobStore.AddressOf(BlobStore.Json(shipped, type));
        var entry = head.Part(name);
        if (entry?.Shipped == address) return head;
        await store.Blobs.WriteAsync(shipped, type, cancellationToken);
        var now = shipped;
        if (entry is not null && entry.Blob != entry.Shipped)
            now = Merge(await store.Blobs.ReadAsync(entry.Shipped, type, cancellationToken), await store.Blobs.ReadAsync(entry.Blob, type, cancellationToken), shipped);
        var blob = await store.Blobs.WriteAsync(now, type, cancellationToken);
        return head with { Parts = [.. head.Parts.Where(part => part.Name != name), new PartHead(name, blob, address)] };
    }

    private static T Merge<T>(T before, T current, T now) where T : class => (before, current, now) switch
    {
        (LibraryNotes was, LibraryNotes own, LibraryNotes shipped) => (T)(object)new LibraryNotes(
            ThreeWayMerge.Of(was.Notes, own.Notes, shipped.Notes, MergeRules.Notes), ThreeWayMerge.Of(was.Cited, own.Cited, shipped.Cited, MergeRules.Cited)),
        (LibraryQuestions was, LibraryQuestions own, LibraryQuestions shipped) => (T)(object)new LibraryQuestions(
            ThreeWayMerge.Of(was.Questions, own.Questions, shipped.Questions, MergeRules.Questions)),
        _ => now,
    };
}
