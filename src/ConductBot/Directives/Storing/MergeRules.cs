namespace ConductBot.Directives.Storing;

/// <summary>The rules for the library's lists.</summary>
internal static class MergeRules
{
    public static MergeRule<Note> Notes { get; } = new(note => note.Id, (left, right) => left == right);

    public static MergeRule<CitedDocument> Cited { get; } = new(cited => cited.Number, (left, right) =>
        left with { Clauses = [], ReplacedBy = [] } == right with { Clauses = [], ReplacedBy = [] } && left.Clauses.SequenceEqual(right.Clauses) && left.ReplacedBy.SequenceEqual(right.ReplacedBy));

    public static MergeRule<AskedQuestion> Questions { get; } = new(question => $"{question.Clause}|{question.Text}", (left, right) =>
        left with { Also = null } == right with { Also = null } && (left.Also ?? []).SequenceEqual(right.Also ?? []));
}
