using ConductBot.Directives.Changes;
using ConductBot.Directives.Reading;
using ConductBot.Directives.Shipped;
using ConductBot.Directives.Storing;

namespace ConductBot.Directives.Importing;

/// <summary>Decides what importing a file would do, from the file and what is published. Nothing is stored here.</summary>
internal sealed class ImportPlan(IReadOnlyList<(StoredDirective Stored, string Blob)> published, IReadOnlyList<Jurisdiction> jurisdictions)
{
    /// <exception cref="LibraryDataException">The owner's data does not fit the file.</exception>
    public ImportOutcome Make(ImportRequest request)
    {
        if (request.Id is { } id && !DirectiveIds.IsValid(id)) return Refuse($"Mã “{id}” không hợp lệ: chỉ dùng chữ không dấu, số, '-', '_' và '.'.", $"'{id}' is no id: use ASCII letters, digits, '-', '_' and '.'.");
        return SourceFormats.LinesOf(request.File) switch
        {
            LinesOutcome.Refused refused => new ImportOutcome.Refused(refused.Refusal),
            LinesOutcome.Lines lines => Read(request, lines.Raw),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Reads twice: first as the file stands, to see which directives it brings, then with the repairs known for them.</summary>
    private ImportOutcome Read(ImportRequest request, IReadOnlyList<string> raw)
    {
        var plain = raw.Select(MarkdownMarks.Remove).ToArray();
        var first = DocumentReader.Read(SourceLines.From(raw, []));
        if (first is ReadOutcome.Refused unreadable) return new ImportOutcome.Refused(unreadable);
        var known = Known(request, (ReadOutcome.Understood)first);
        var (kept, dropped) = RepairTransfer.Over([.. known.SelectMany(pair => pair.Stored.Repairs).Where(repair => request.Owner is null || !Sets(request.Owner, repair))], plain);
        IReadOnlyList<LineRepair> repairs = [.. kept, .. request.Owner?.ToRepairs($"owner data of {request.Owner.Id}") ?? []];
        return DocumentReader.Read(SourceLines.From(raw, repairs)) switch
        {
            ReadOutcome.Understood understood => Decide(request, understood, repairs, dropped),
            ReadOutcome.Refused refused => new ImportOutcome.Refused(refused),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private ImportOutcome Decide(ImportRequest request, ReadOutcome.Understood understood, IReadOnlyList<LineRepair> repairs, IReadOnlyList<LineRepair> dropped)
    {
        if (request.Id is not null && understood.Documents.Count > 1 && request.Owner is null)
            return Refuse(
                $"Tệp có {understood.Documents.Count} văn bản nên không thể dùng một mã --id. Xin tách tệp, hoặc chỉ rõ bằng --owner với 'document'.",
                $"The file holds {understood.Documents.Count} documents, so one --id does not fit. Split the file, or name the document with --owner and 'document'.");
        if (request.Owner is { } owner && owner.Document > understood.Documents.Count)
            return Refuse($"Tệp chỉ có {understood.Documents.Count} văn bản, --owner chỉ văn bản thứ {owner.Document}.", $"The file has {understood.Documents.Count} documents; --owner names document {owner.Document}.");
        var planned = new List<PlannedDocument>();
        foreach (var document in understood.Documents)
        {
            var loose = understood.Lines.Where(line => line.Document == document.Ordinal && line.Role == LineRole.Unreadable).Select(line => line.Line).ToArray();
            var own = repairs.Where(repair => repair.Line >= document.FirstLine && repair.Line <= document.LastLine).ToArray();
            planned.Add(One(request, document, own, planned) with { DroppedRepairs = document.Ordinal == 1 ? dropped : [], LooseLines = loose });
        }

        return new ImportOutcome.Planned(request.File, planned);
    }

    private PlannedDocument One(ImportRequest request, ReadDocument document, IReadOnlyList<LineRepair> repairs, List<PlannedDocument> planned)
    {
        var context = new AssemblyContext(jurisdictions, request.Now);
        var given = request.Owner is { } data && data.Document == document.Ordinal ? data : null;
        var current = Named(request, document) ?? Identical(DirectiveAssembly.Of(request.File, document, given, context));
        var owner = given ?? current?.Stored.Owner;
        var directive = DirectiveAssembly.Of(request.File, document, owner, context);
        if (current is { } existing)
        {
            directive = directive with { Id = existing.Stored.Directive.Id, Version = existing.Stored.Directive.Version + 1 };
            var candidate = new StoredDirective(directive, owner, repairs, existing.Blob);
            return Fingerprint.Of(candidate) == Fingerprint.Of(existing.Stored)
                ? new PlannedDocument(existing.Stored, new ImportDecision.Unchanged(existing.Stored), [], [])
                : new PlannedDocument(candidate, new ImportDecision.NewVersion(existing.Stored, existing.Blob, DirectiveDiff.Between(existing.Stored.Directive, directive)), [], []);
        }

        var sameNumber = published.FirstOrDefault(pair => DirectiveIdentity.SameNumber(pair.Stored.Directive.Metadata, directive.Metadata)).Stored?.Directive.Id;
        var wanted = request.Id ?? directive.Id;
        var id = DirectiveIds.Distinct(wanted, directive.Metadata.Issued?.Value, candidate => Taken(candidate) || planned.Any(other => other.Stored.Directive.Id == candidate));
        return new PlannedDocument(new StoredDirective(directive with { Id = id }, owner, repairs, null), new ImportDecision.New(sameNumber), [], []);
    }

    /// <summary>The directive that the importer means by an id, or the one that this very file and place gave.</summary>
    private (StoredDirective Stored, string Blob)? Named(ImportRequest request, ReadDocument document)
    {
        var named = request.Owner is { } owner && owner.Document == document.Ordinal ? request.Id ?? owner.Id : request.Owner is null ? request.Id : null;
        if (named is not null && published.FirstOrDefault(pair => string.Equals(pair.Stored.Directive.Id, named, StringComparison.OrdinalIgnoreCase)) is { Stored: not null } byId) return byId;
        return published.FirstOrDefault(pair => pair.Stored.Directive.SourceHash == request.File.Hash && pair.Stored.Directive.Document == document.Ordinal) is { Stored: not null } byFile ? byFile : null;
    }

    private (StoredDirective Stored, string Blob)? Identical(Directive directive) =>
        published.FirstOrDefault(pair => DirectiveIdentity.Same(pair.Stored.Directive.Metadata, directive.Metadata)) is { Stored: not null } same ? same : null;

    /// <summary>The published directives that the file seems to bring anew, as far as can be told before repairs.</summary>
    private IReadOnlyList<(StoredDirective Stored, string Blob)> Known(ImportRequest request, ReadOutcome.Understood first)
    {
        var context = new AssemblyContext(jurisdictions, request.Now);
        var read = first.Documents.Select(document => DirectiveAssembly.Of(request.File, document, null, context)).ToArray();
        return [.. published.Where(pair =>
            pair.Stored.Directive.SourceHash == request.File.Hash ||
            string.Equals(pair.Stored.Directive.Id, request.Id ?? request.Owner?.Id, StringComparison.OrdinalIgnoreCase) ||
            read.Any(directive => DirectiveIdentity.Same(directive.Metadata, pair.Stored.Directive.Metadata)) ||
            (string.Equals(pair.Stored.Directive.SourceFile, request.File.Name, StringComparison.Ordinal) && read.Any(directive => Alike(directive, pair.Stored.Directive))))];
    }

    /// <summary>A file of the same name is taken as the same text only when most of its clauses stand where they stood.</summary>
    private static bool Alike(Directive read, Directive stored) =>
        read.Clauses.Count(clause => stored.Find(clause.Path) is { } same && same.Text.Length > 0 && clause.Text.Length > 0 && same.Text[0] == clause.Text[0]) * 10 >= stored.Clauses.Count * 6;

    private static bool Sets(OwnerData owner, LineRepair repair) =>
        owner.Repairs.Concat(owner.Doubtful).Concat(owner.Insertions).Any(entry => entry.Line == repair.Line && entry.Scanned == repair.Scanned);

    private bool Taken(string id) => published.Any(pair => string.Equals(pair.Stored.Directive.Id, id, StringComparison.OrdinalIgnoreCase));

    private static ImportOutcome.Refused Refuse(string vietnamese, string english) => new(new ReadOutcome.Refused(null, vietnamese, english));
}
