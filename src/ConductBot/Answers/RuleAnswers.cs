using ConductBot.Answers.Composing;
using ConductBot.Answers.Deciding;
using ConductBot.Answers.Ranking;
using ConductBot.Answers.Text;
using ConductBot.Directives;

namespace ConductBot.Answers;

/// <summary>Answers a question with the rule that answers it, or with what is near.</summary>
internal sealed class RuleAnswers(LibrarySnapshot library, ClauseRanker ranker, QuotationChooser chooser)
{
    private const float AlsoShare = 0.35f;
    private const int MostQuotations = 3;
    private const float FollowUpEase = 2.5f;
    private const float ElsewhereEase = 0.5f;
    private const float PlainTopic = 0.8f;
    private const float PlainOdds = 4;
    private readonly Suggestions _suggestions = new(ranker);
    private readonly Circumstances _circumstances = new(ranker.Lexicon);

    /// <summary>The answer within a scope; <paramref name="followUp"/> is the turn it goes on from.</summary>
    public Answer Of(ReadQuestion read, ClauseScope scope, PreviousTurn? followUp)
    {
        var ranked = ranker.Rank(read, scope, 10);
        if (ranked.Best.Count == 0) return new Answer { Outcome = AnswerOutcome.Abstained, Kind = AnswerKind.NotInTexts };
        var first = chooser.Choose(ranked.Best[0].Clause, ranked);

        // "Vậy khách quốc tế?": few words of its own, on the clause that was cited a moment ago.
        var least = Answerability.Threshold - (followUp is null ? 0 : read.Typed.Count <= 6 && scope.Recent.Contains(first.Id) ? FollowUpEase : ElsewhereEase);
        if (KnowsNothing(read) || Answerability.LogOdds(ranked, first.Text) < least || _circumstances.AreLeft(read, first)) return Declined(ranked);
        if (followUp is null && Unclear(read, ranked))
        {
            // Nothing to choose from is no question back.
            var readings = _suggestions.Readings(ranked);
            return readings.Count > 0 ? new Answer { Outcome = AnswerOutcome.Clarify, Kind = AnswerKind.WhichOne, Suggestions = readings } : Declined(ranked);
        }

        var also = ranked.Best.Skip(1).Take(MostQuotations - 1).Where(other => other.Score >= AlsoShare * ranked.Best[0].Score && !IsLeadIn(other.Clause))
            .Select(other => chooser.Choose(other.Clause, ranked)).Where(quotation => !_circumstances.AreLeft(read, quotation));
        Quotation[] quotations = [first, .. also];
        return Answered(AnswerKind.Rule, quotations) with { Suggestions = _suggestions.After(ranked, quotations) };
    }

    /// <summary>Whether a question says by itself what it is about, however it begins: one clause stands out, and it answers.</summary>
    public bool IsPlain(ReadQuestion read, ClauseScope scope)
    {
        var ranked = ranker.Rank(read, scope, 2);
        return ranked.Best.Count > 0 && ranked.Best[0].Topic >= PlainTopic && Answerability.LogOdds(ranked, null) >= PlainOdds;
    }

    /// <summary>"The texts don't say", with the clauses that are near, if any are.</summary>
    public Answer Declined(RankedQuestion ranked) => new()
    {
        Outcome = AnswerOutcome.Abstained,
        Kind = AnswerKind.NotInTexts,
        Related = [.. Nearness.Of(ranked).Select(near => chooser.Choose(near.Clause, ranked))],
    };

    /// <summary>An answer with quotations and the policy owner's notes on them.</summary>
    public Answer Answered(AnswerKind kind, IReadOnlyList<Quotation> quotations) => new()
    {
        Outcome = AnswerOutcome.Answered,
        Kind = kind,
        Quotations = quotations,
        Notes = [.. library.Notes.Where(note => quotations.Any(quotation => note.Clause == quotation.Id)).Take(3)],
    };

    // "Thủ trưởng … có trách nhiệm:" says nothing without what stands below it.
    private static bool IsLeadIn(IndexedClause clause) => clause.Clause.Text.EndsWith(':');

    // Not one word of it is anywhere in the texts or the vocabulary.
    private static bool KnowsNothing(ReadQuestion read) => read is { Unknown: >= 1, English: false };

    private static bool Unclear(ReadQuestion read, RankedQuestion ranked) =>
        read.Typed.Count <= 3 && read.Content <= 3 && ranked.Best.Count > 1 && ranked.Best[1].Score > 0.5f * ranked.Best[0].Score && ranked.NearestAnswered < 0.75f;
}
