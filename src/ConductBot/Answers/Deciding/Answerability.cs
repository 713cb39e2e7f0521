using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Deciding;

/// <summary>
/// Whether the best clause answers the question, or the texts don't say: a logistic model over what the ranking found. Its weights were fitted on development
/// questions (docs/adr/0004) and are checked on others.
/// </summary>
internal static class Answerability
{
    /// <summary>At or above this the clause is given as the answer.</summary>
    public const float Threshold = -0.9f;

    private const float NoFigure = 4;

    /// <summary>The log-odds that the best clause answers; minus infinity when there is no clause at all.</summary>
    public static float LogOdds(RankedQuestion ranked, string? quote)
    {
        if (ranked.Best.Count == 0) return float.NegativeInfinity;
        var best = ranked.Best[0];
        var odds = 3.79f
            + (1.97f * MathF.Sqrt(best.Topic))
            + (0.38f * best.Asked)
            + (0.2f * best.Text)
            - (1.39f * best.Coverage)
            - (5.03f * MathF.Sqrt(ranked.NotAnswered))
            - (7.72f * ranked.NearestDeclined)
            - (0.21f * ranked.NearestAnswered)
            + (2.39f * Math.Max(0, ranked.NearestAnswered - ranked.NearestDeclined));

        return quote is not null && Quantities.AreAsked(ranked.Question) && !Quantities.StandIn(quote) ? odds - NoFigure : odds;
    }
}
