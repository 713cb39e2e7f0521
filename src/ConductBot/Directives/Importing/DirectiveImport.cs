using ConductBot.Directives.Storing;

namespace ConductBot.Directives.Importing;

/// <summary>Looks at a file against the published library, and publishes what was planned.</summary>
internal sealed class DirectiveImport(DirectiveStore store)
{
    /// <exception cref="Reading.LibraryDataException">The owner's data does not fit the file.</exception>
    public async ValueTask<ImportOutcome> PlanAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var head = await store.HeadAsync(cancellationToken);
        return (await PlanOfAsync(head, cancellationToken)).Make(request);
    }

    /// <summary>Plans anew against what is published at that moment and stores it; somebody may have published in between.</summary>
    public async ValueTask<(ImportOutcome Plan, PublishOutcome? Published)> StoreAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        ImportOutcome plan = null!;
        var published = await store.PublishAsync(
            async head =>
            {
                plan = (await PlanOfAsync(head, cancellationToken)).Make(request);
                return plan is ImportOutcome.Planned planned ? await WriteAsync(head, planned, cancellationToken) : head;
            },
            cancellationToken);
        return (plan, plan is ImportOutcome.Planned ? published : null);
    }

    private async ValueTask<ImportPlan> PlanOfAsync(LibraryHead head, CancellationToken cancellationToken)
    {
        var published = new List<(StoredDirective Stored, string Blob)>(head.Directives.Count);
        foreach (var directive in head.Directives) published.Add((await store.StoredAsync(directive.Blob, cancellationToken), directive.Blob));
        var territories = head.Part(PartNames.Territories) is { } part ? await store.Blobs.ReadAsync(part.Blob, LibraryJson.Default.LibraryTerritories, cancellationToken) : null;
        return new ImportPlan(published, territories?.Jurisdictions ?? []);
    }

    private async ValueTask<LibraryHead> WriteAsync(LibraryHead head, ImportOutcome.Planned planned, CancellationToken cancellationToken)
    {
        foreach (var document in planned.Documents.Where(document => document.Decision is not ImportDecision.Unchanged))
        {
            await store.Blobs.WriteAsync(planned.File.Bytes, cancellationToken);
            var blob = await store.Blobs.WriteAsync(document.Stored, LibraryJson.Default.StoredDirective, cancellationToken);
            var id = document.Stored.Directive.Id;
            head = head with
            {
                Removed = [.. head.Removed.Where(removed => !string.Equals(removed, id, StringComparison.OrdinalIgnoreCase))],
                Directives = head.Directive(id) is { } old
                    ? [.. head.Directives.Select(entry => entry == old ? entry with { Blob = blob } : entry)]
                    : [.. head.Directives, new DirectiveHead(id, blob, null)],
            };
        }

        return head;
    }
}
