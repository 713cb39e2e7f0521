using System.Collections.Frozen;
using ConductBot.Directives;

namespace ConductBot.Answers.Ranking;

/// <summary>Which directives may answer, and which the question names.</summary>
/// <param name="Directives">Ids of directives that may answer.</param>
/// <param name="Named">Ids of directives that the question names, or empty.</param>
internal sealed record ClauseScope(FrozenSet<string> Directives, FrozenSet<string> Named)
{
    /// <summary>Clauses cited in the turn before, which a follow-up most likely goes on about.</summary>
    public FrozenSet<ClauseId> Recent { get; init; } = [];

    /// <summary>Whether a clause may answer.</summary>
    public bool Includes(IndexedClause clause) => Directives.Contains(clause.Directive.Id);

    /// <summary>Whether the question names the clause's directive.</summary>
    public bool Names(IndexedClause clause) => Named.Contains(clause.Directive.Id);
}
