using ConductBot.Answers.Ranking;

namespace ConductBot.Answers.Composing;

/// <summary>Questions offered as buttons, from the field of questions people ask: what may be meant, and what may be asked next.</summary>
internal sealed class Suggestions(ClauseRanker ranker)
{
    private const int Shortest = 20;
    private const int Longest = 110;

    /// <summary>What a question of few words may mean: one question a clause.</summary>
    public List<string> Readings(RankedQuestion ranked)
    {
        var byClause = ranked.Similar.Where(similar => ranker.Asked[similar.Number].Clause is not null).Select(static similar => similar.Number).ToList();
        var plain = byClause.Where(asked => IsPresentable(asked, ranked.Question.English)).ToList();
        return [.. (plain.Count > 1 ? plain : byClause).DistinctBy(asked => ranker.Asked[asked].Clause).Take(4).Select(asked => ranker.Asked[asked].Text)];
    }

    /// <summary>
    /// What may be asked next: on clauses that the question was near to and that are not quoted yet, in its own language and in whole sentences; of each the one most like it.
    /// </summary>
    public List<string> After(RankedQuestion ranked, IReadOnlyList<Quotation> quoted)
    {
        var english = ranked.Question.English;
        var near = ranked.Best.Where(best => best.Score >= 0.25f * ranked.Best[0].Score && quoted.All(quotation => quotation.Id != best.Clause.Id)).Select(static best => best.Clause).Take(2).ToList();
        return [.. near.Select(clause => ranker.AskedOf(clause).Where(asked => IsPresentable(asked, english)).OrderByDescending(asked => ranked.SimilarityTo(asked)).Select(asked => ranker.Asked[asked].Text).FirstOrDefault()).OfType<string>()];
    }

    private bool IsPresentable(int asked, bool english)
    {
        var text = ranker.Asked[asked].Text;
        return text.Length is >= Shortest and <= Longest && char.IsUpper(text[0]) && text.EndsWith('?') && ranker.IsPlain(asked) && english == ranker.IsEnglish(asked);
    }
}
