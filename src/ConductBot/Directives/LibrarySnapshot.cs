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
}
