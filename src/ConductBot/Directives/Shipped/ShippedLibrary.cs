using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>What a library folder holds, read and checked, before it is published.</summary>
internal sealed record ShippedLibrary
{
    public required IReadOnlyList<ShippedSource> Sources { get; init; }

    public required IReadOnlyList<Jurisdiction> Jurisdictions { get; init; }

    public required IReadOnlyList<BodyChange> Bodies { get; init; }

    public required NoteData Notes { get; init; }

    /// <summary>Names and texts of the question files.</summary>
    public required IReadOnlyList<(string Name, string Text)> Questions { get; init; }

    public static ShippedLibrary Read(string folder)
    {
        var owners = Files(folder, "owner", "*.yaml").Select(path => OwnerData.Read(Name(folder, path), File.ReadAllText(path))).ToArray();
        var territories = Yaml<JurisdictionData>(folder, "jurisdictions.yaml");
        var sources = Directory.EnumerateFiles(Path.Combine(folder, "sources")).Order(StringComparer.Ordinal).Select(path => Source(folder, path, owners)).ToArray();
        foreach (var owner in owners.Where(owner => !sources.Any(source => source.Documents.Any(pair => pair.Owner == owner))))
            throw new LibraryDataException($"owner/{owner.Id}.yaml: '{owner.Source}' has no document {owner.Document}.");
        return new ShippedLibrary
        {
            Sources = sources,
            Jurisdictions = territories.ToJurisdictions("jurisdictions.yaml"),
            Bodies = territories.ToBodies("jurisdictions.yaml"),
            Notes = Yaml<NoteData>(folder, "notes.yaml"),
            Questions = [.. Files(folder, "questions", "*.jsonl").Select(path => (Name(folder, path), File.ReadAllText(path)))],
        };
    }

    public LibrarySnapshot ToSnapshot(DateTimeOffset published, long version)
    {
        var context = new AssemblyContext(Jurisdictions, published);
        var directives = Sources.SelectMany(source => source.Documents.Select(pair => DirectiveAssembly.Of(source.File, pair.Document, pair.Owner, context))).ToArray();
        if (directives.GroupBy(directive => directive.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new LibraryDataException($"Two documents have the id '{twice.Key}'. Set another 'id' in library/owner for one of them.");
        var snapshot = new LibrarySnapshot
        {
            Version = version,
            Directives = directives,
            Notes = Notes.ToNotes("notes.yaml"),
            Cited = Notes.ToCited("notes.yaml"),
            Questions = [.. Questions.SelectMany(file => QuestionData.Read(file.Name, file.Text, directives))],
            Jurisdictions = Jurisdictions,
            // A folder of one's own may keep the shipped territories: what they say of texts that are not here falls away.
            Bodies = [.. Bodies.Select(body => body with { Clauses = [.. body.Clauses.Where(clause => directives.Any(directive => string.Equals(directive.Id, clause.Directive, StringComparison.OrdinalIgnoreCase)))] })],
        };
        CheckClauses(snapshot);
        return snapshot;
    }

    private static void CheckClauses(LibrarySnapshot snapshot)
    {
        var named = snapshot.Notes.Select(note => note.Clause).Concat(snapshot.Cited.SelectMany(cited => cited.Clauses)).Concat(snapshot.Bodies.SelectMany(body => body.Clauses));
        foreach (var id in named.Where(id => snapshot.Find(id) is null))
            throw new LibraryDataException($"notes.yaml or jurisdictions.yaml names {id}, a clause that no text has.");
    }

    private static ShippedSource Source(string folder, string path, IReadOnlyList<OwnerData> owners)
    {
        var file = new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path));
        var own = owners.Where(owner => owner.Source == file.Name).ToArray();
        var repairsPath = Path.Combine(folder, "repairs", file.Name + ".yaml");
        IReadOnlyList<LineRepair> repairs = File.Exists(repairsPath)
            ? YamlData.Read<RepairData>(Name(folder, repairsPath), File.ReadAllText(repairsPath)).ToRepairs(Name(folder, repairsPath))
            : [];
        repairs = [.. repairs, .. own.SelectMany(owner => owner.ToRepairs($"owner/{owner.Id}.yaml"))];
        try
        {
            return DirectiveFile.Read(file, repairs) switch
            {
                ReadOutcome.Understood understood => new ShippedSource(file, understood, [.. understood.Documents.Select(document => (document, own.FirstOrDefault(owner => owner.Document == document.Ordinal)))]) { Repairs = repairs },
                ReadOutcome.Refused refused => throw new LibraryDataException($"sources/{file.Name}{(refused.Line is { } line ? $", line {line}" : "")}: {refused.English}"),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (LibraryDataException problem) when (problem.Message.StartsWith("line ", StringComparison.Ordinal))
        {
            throw new LibraryDataException($"repairs/{file.Name}.yaml, {problem.Message}", problem);
        }
    }

    private static T Yaml<T>(string folder, string name) where T : class, new() =>
        File.Exists(Path.Combine(folder, name)) ? YamlData.Read<T>(name, File.ReadAllText(Path.Combine(folder, name))) : new T();

    private static IEnumerable<string> Files(string folder, string part, string pattern)
    {
        var path = Path.Combine(folder, part);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }

    private static string Name(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
