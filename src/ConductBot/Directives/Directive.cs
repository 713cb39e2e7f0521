namespace ConductBot.Directives;

/// <summary>One version of a directive: its metadata and its clauses in order of the text.</summary>
public sealed record Directive
{
    /// <summary>Short name used in links and commands: "10-CT-CTUBND".</summary>
    public required string Id { get; init; }

    /// <summary>From 1; a re-import that changes something adds one.</summary>
    public required int Version { get; init; }

    /// <summary>When this version was published.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>What is known besides the clauses.</summary>
    public required DirectiveMetadata Metadata { get; init; }

    /// <summary>In order of the text.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Name of the file it was read from.</summary>
    public required string SourceFile { get; init; }

    /// <summary>Which document of that file it is, from 1: an attached document is a directive of its own.</summary>
    public int Document { get; init; } = 1;

    /// <summary>SHA-256 of that file, lower-case hex: finds the stored original.</summary>
    public required string SourceHash { get; init; }

    /// <summary>The clause at a path, or null.</summary>
    public Clause? Find(string path) => Clauses.FirstOrDefault(clause => string.Equals(clause.Path, path, StringComparison.Ordinal));
}
