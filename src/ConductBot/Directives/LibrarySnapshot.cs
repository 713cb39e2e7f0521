namespace ConductBot.Directives;

/// <summary>
/// All that answers are made from, at one library version: immutable, swapped whole when something is published.
/// </summary>
public sealed record LibrarySnapshot
{
    /// <summary>The library's version row; changes with every publication.</summary>
    public required long Version { get; init; }

    /// <summary>The newest version of each directive.</summary>
    public required IReadOnlyList<Directive> Directives { get; init; }

    /// <summary>Notes of the policy owner.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>The field of questions people ask, those with no answer included.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>Dated jurisdictions.</summary>
    public IReadOnlyList<Jurisdiction> Jurisdictions { get; init; } = [];

    /// <summary>Documents that the texts cite, and whether they are still valid.</summary>
    public IReadOnlyList<CitedDocument> Cited { get; init; } = [];

    /// <summary>Bodies named in the texts that have been merged or renamed.</summary>
    public IReadOnlyList<BodyChange> Bodies { get; init; } = [];

    /// <summary>The directive of this id, or null.</summary>
    public Directive? Find(string id) => Directives.FirstOrDefault(directive => string.Equals(directive.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The clause of this id, or null.</summary>
    public Clause? Find(ClauseId id) => Find(id.Directive)?.Find(id.Path);
}
