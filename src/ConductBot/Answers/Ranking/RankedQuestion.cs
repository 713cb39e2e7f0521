using ConductBot.Answers.Text;

namespace ConductBot.Answers.Ranking;

/// <summary>The outcome of ranking one question.</summary>
/// <param name="Question">The question as it was read.</param>
/// <param name="Best">Clauses, best first.</param>
/// <param name="Similar">Asked questions that resemble it, most similar first: their numbers and similarities.</param>
/// <param name="NotAnswered">Probability of "no clause answers this" by the topic model.</param>
/// <param name="NearestDeclined">Similarity of the nearest question that is known to have no answer.</param>
/// <param name="NearestAnswered">Similarity of the nearest question that has one in scope.</param>
internal sealed record RankedQuestion(
    ReadQuestion Question, IReadOnlyList<RankedClause> Best, IReadOnlyList<(int Number, float Similarity)> Similar, float NotAnswered, float NearestDeclined, float NearestAnswered)
{
    /// <summary>Of the nearest asked questions of both kinds, the share (nearer ones counting more) that has no answer, 0 to 1.</summary>
    public float DeclinedShare { get; init; }

    /// <summary>The part of <see cref="DeclinedShare"/> on matters that no text touches (<see cref="Directives.AskedQuestion.IsForeign"/>), 0 to 1.</summary>
    public float ForeignShare { get; init; }

    /// <summary>How much an asked question resembles this one: 0 for those that are not among the nearest.</summary>
    public float SimilarityTo(int asked) => Similar.FirstOrDefault(similar => similar.Number == asked).Similarity;
}
