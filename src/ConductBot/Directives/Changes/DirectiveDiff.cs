namespace ConductBot.Directives.Changes;

/// <summary>What differs between two versions of a directive, clause by clause in the order of the newer text.</summary>
/// <param name="Clauses">Every clause that is not the same; a clause that went stands where it stood.</param>
/// <param name="Fields">Changed metadata.</param>
public sealed record DirectiveDiff(IReadOnlyList<ClauseChange> Clauses, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Whether nothing differs that a reader would see.</summary>
    public bool IsEmpty => Clauses.Count == 0 && Fields.Count == 0;

    /// <summary>Compares two versions. Lines and file names do not count.</summary>
    public static DirectiveDiff Between(Directive before, Directive after) => new(ClauseDiff.Between(before.Clauses, after.Clauses), FieldDiff.Between(before.Metadata, after.Metadata));
}
