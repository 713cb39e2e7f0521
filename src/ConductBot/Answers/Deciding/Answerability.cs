using ConductBot.Answers.Ranking;
using ConductBot.Answers.Text;

namespace ConductBot.Answers.Deciding;

/// <summary>
/// Whether the best clause answers the question, or the texts don't say: a logistic model over what the ranking found. Its weights were fitted on development
/// questions (docs/adr/0004) and are checked on others.
/// </summary>
internal static class Answerability
{
    /// <summary>At or above this the clause is given as the answer.</summary>
    public const float Threshold = -0.5f;

    private static readonly HashSet<string> QuantityWords = new(StringComparer.Ordinal) { "bao nhieu", "may gio", "may ngay", "may lan", "may phut", "may nam", "may thang", "how many", "how much", "what time" };

    /// <summary>The log-odds that the best clause answers; minus infinity when there is no clause at all.</summary>
    public static float LogOdds(RankedQuestion ranked, string? quote)
    {
        if (ranked.Best.Count == 0) return float.NegativeInfinity;
        var best = ranked.Best[0];
        var odds = 0.9f
            + (4.1f * MathF.Sqrt(best.Topic))
            + (0.4f * best.Asked)
            + (0.54f * best.Text)
            - (0.13f * best.Coverage)
            - (5.4f * MathF.Sqrt(ranked.NotAnswered))
            - (4.6f * ranked.NearestDeclined)
            - (0.83f * ranked.NearestAnswered)
            + (1.37f * Math.Max(0, ranked.NearestAnswered - ranked.NearestDeclined));

        // Who asks for a figure is not answered by a sentence without one.
        return quote is not null && AsksQuantity(ranked.Question) && !quote.Any(char.IsAsciiDigit) ? odds - 2 : odds;
    }

    private static bool AsksQuantity(ReadQuestion question)
    {
        for (var i = 0; i + 1 < question.Tokens.Count; i++)
        {
            if (QuantityWords.Contains($"{Syllable.Fold(question.Tokens[i])} {Syllable.Fold(question.Tokens[i + 1])}")) return true;
        }

        return false;
    }
}
