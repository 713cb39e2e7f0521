using ConductBot.Directives.Changes;
using ConductBot.Directives.Storing;

namespace ConductBot.Directives.Importing;

/// <summary>What storing a document would do: a closed set.</summary>
internal abstract record ImportDecision
{
    private ImportDecision() { }

    /// <summary>It becomes a directive of its own.</summary>
    /// <param name="SameNumberAs">A directive of the same number that is another one (issuer or date differ); null when there is none.</param>
    public sealed record New(string? SameNumberAs) : ImportDecision;

    /// <summary>It becomes the next version.</summary>
    public sealed record NewVersion(StoredDirective Current, string CurrentBlob, DirectiveDiff Diff) : ImportDecision;

    /// <summary>It is what is published already.</summary>
    public sealed record Unchanged(StoredDirective Current) : ImportDecision;
}
