using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Deciding;

/// <summary>
/// Whether the best clause answers the question, or the texts don't say: a logistic model over what the ranking found. Its weights were fitted on development
/// questions, with and without their diacritics (docs/adr/0004), and are checked on others.
/// </summary>
internal static class Answerability
{
    /// <summary>At or above this the clause is given as the answer.</summary>
    public const float Threshold = 0;

    private const float NoFigure = 8;
    private const int ManyWords = 8;

    /// <summary>The log-odds that the best clause answers; minus infinity when there is no clause at all.</summary>
    public static float LogOdds(RankedQuestion ranked, string? quote)
    {
        if (ranked.Best.Count == 0) return float.NegativeInfinity;
        var best = ranked.Best[0];
        var read = ranked.Question;
        var ahead = best.Score - (ranked.Best.Count > 1 ? ranked.Best[1].Score : 0);
        var odds = -0.15f
            + (1.05f * MathF.Sqrt(best.Topic))
            + (0.11f * best.Score)
            + (0.79f * ahead)
            - (0.59f * MathF.Log((ranked.NotAnswered + 0.003f) / (1 - ranked.NotAnswered + 0.003f)))
            - (3.64f * ranked.DeclinedShare)
            - (2.38f * ranked.NearestDeclined)
            - (1.12f * ranked.NearestAnswered)
            + (2.05f * Math.Min(read.Content, ManyWords) / ManyWords)
            + (read.English ? 0.37f : read.Marked ? 0 : 0.22f);

        return quote is not null && Quantities.AreAsked(read) && !Quantities.StandIn(quote) ? odds - NoFigure : odds;
    }
}
