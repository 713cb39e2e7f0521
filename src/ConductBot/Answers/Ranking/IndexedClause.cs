using ConductBot.Answers.Reading;
using ConductBot.Directives;

namespace ConductBot.Answers.Ranking;

/// <summary>A clause as answers need it.</summary>
/// <param name="Directive">The directive it belongs to.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Sentences">Its sentences, read once.</param>
internal sealed record IndexedClause(Directive Directive, Clause Clause, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>Its id.</summary>
    public ClauseId Id { get; } = new(Directive.Id, Clause.Path);
}
