using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Deciding;

/// <summary>
/// Which clauses a question that the texts do not answer is near to: worth showing, though no answer. What speaks for a clause must outweigh that questions like this one are on matters that no text touches. The figures were chosen on development questions
/// (docs/adr/0004).
/// </summary>
internal static class Nearness
{
    private const float Least = 0.9f;
    private const float Foreign = 3;
    private const float OfTheFirst = 0.7f;
    private const int Most = 2;

    /// <summary>The few near clauses, nearest first; none for a question far from all texts.</summary>
    public static IReadOnlyList<RankedClause> Of(RankedQuestion ranked)
    {
        var least = Least + (Foreign * ranked.ForeignShare);
        return [.. ranked.Best.Take(Most).Where((clause, at) => clause.Score >= least && (at == 0 || clause.Score >= OfTheFirst * ranked.Best[0].Score))];
    }
}
