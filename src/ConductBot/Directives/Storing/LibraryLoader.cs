namespace ConductBot.Directives.Storing;

/// <summary>Makes a snapshot of what a head names. Content is immutable, so what the last snapshot had is not read again.</summary>
internal sealed class LibraryLoader(DirectiveStore store)
{
    private readonly Dictionary<string, object> _loaded = new(StringComparer.Ordinal);

    public async ValueTask<LibrarySnapshot> LoadAsync(LibraryHead head, CancellationToken cancellationToken)
    {
        var wanted = new HashSet<string>(head.Directives.Select(directive => directive.Blob).Concat(head.Parts.Select(part => part.Blob)), StringComparer.Ordinal);
        var directives = new List<Directive>(head.Directives.Count);
        foreach (var directive in head.Directives) directives.Add(await DirectiveAsync(directive.Blob, cancellationToken));
        var notes = await PartAsync(head, PartNames.Notes, LibraryJson.Default.LibraryNotes, cancellationToken);
        var questions = await PartAsync(head, PartNames.Questions, LibraryJson.Default.LibraryQuestions, cancellationToken);
        var territories = await PartAsync(head, PartNames.Territories, LibraryJson.Default.LibraryTerritories, cancellationToken);
        foreach (var old in _loaded.Keys.Where(blob => !wanted.Contains(blob)).ToArray()) _loaded.Remove(old);
        var clauses = directives.SelectMany(directive => directive.Clauses.Select(clause => (Id: new ClauseId(directive.Id, clause.Path), clause.Text))).ToDictionary(pair => pair.Id, pair => pair.Text);
        return new LibrarySnapshot
        {
            Version = head.Version,
            Directives = directives,
            Notes = notes?.Notes ?? [],
            Cited = notes?.Cited ?? [],
            Questions = [.. (questions?.Questions ?? []).Select(question => Fitting(question, clauses)).OfType<AskedQuestion>()],
            Jurisdictions = territories?.Jurisdictions ?? [],
            Bodies = territories?.Bodies ?? [],
        };
    }

    /// <summary>A question as the texts are now: a new version may have changed its words or dropped its clause.</summary>
    private static AskedQuestion? Fitting(AskedQuestion question, Dictionary<ClauseId, string> clauses)
    {
        if (question.Clause is not { } id) return question;
        if (!clauses.TryGetValue(id, out var text)) return null;
        if (question.Also is { } also && !also.All(clauses.ContainsKey)) question = question with { Also = [.. also.Where(clauses.ContainsKey)] };
        return question.At is { } at && !text.Contains(at, StringComparison.Ordinal) ? question with { At = null } : question;
    }

    private async ValueTask<Directive> DirectiveAsync(string blob, CancellationToken cancellationToken)
    {
        if (_loaded.TryGetValue(blob, out var known)) return (Directive)known;
        var directive = (await store.StoredAsync(blob, cancellationToken)).Directive;
        _loaded[blob] = directive;
        return directive;
    }

    private async ValueTask<T?> PartAsync<T>(LibraryHead head, string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        if (head.Part(name) is not { } part) return null;
        if (_loaded.TryGetValue(part.Blob, out var known)) return (T)known;
        var value = await store.Blobs.ReadAsync(part.Blob, type, cancellationToken);
        _loaded[part.Blob] = value;
        return value;
    }
}
