using ConductBot.Answers.Composing;
using ConductBot.Answers.Evaluating;
using ConductBot.Answers.Text;

namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>What is promised of the answers, held on questions written apart from the field of questions people ask.</summary>
public class ThresholdTests
{
    [Fact]
    public void Development_questions_get_the_right_clause_first() => Development(static summary => summary.FirstRight, 0.80);

    [Fact]
    public void Development_questions_get_the_right_clause_among_those_shown() => Development(static summary => summary.AnyRight, 0.92);

    [Fact]
    public void Development_questions_that_the_texts_do_not_answer_are_declined() => Development(static summary => summary.Abstained, 0.88);

    [Fact]
    public void Development_questions_that_the_texts_answer_are_answered() => Development(static summary => summary.Answered, 0.93);

    [Fact]
    public void Held_out_questions_get_the_right_clause_first() => HeldOut(static summary => summary.FirstRight, 0.80);

    [Fact]
    public void Held_out_questions_get_the_right_clause_among_those_shown() => HeldOut(static summary => summary.AnyRight, 0.92);

    [Fact]
    public void Held_out_questions_that_the_texts_do_not_answer_are_declined() => HeldOut(static summary => summary.Abstained, 0.88);

    [Fact]
    public void Held_out_questions_that_the_texts_answer_are_answered() => HeldOut(static summary => summary.Answered, 0.93);

    [Fact]
    public void Unusual_wordings_are_answered_and_declined_alike() => QuestionSet.Development3.Summary().ShouldSatisfyAllConditions(
        static summary => summary.FirstRight.ShouldBeGreaterThanOrEqualTo(0.88, summary.ToString()), static summary => summary.AnyRight.ShouldBeGreaterThanOrEqualTo(0.93, summary.ToString()),
        static summary => summary.Answered.ShouldBeGreaterThanOrEqualTo(0.93, summary.ToString()), static summary => summary.Abstained.ShouldBeGreaterThanOrEqualTo(0.88, summary.ToString()));

    [Fact]
    public void Development_questions_written_without_diacritics_do_as_well_as_those_with()
    {
        var without = QuestionSet.Development.Answers.Where(pair => pair.Question is { Answerable: true, Style: "nodiacritics" }).ToList();
        var with = QuestionSet.Development.Answers.Where(pair => pair.Question.Answerable && IsMarked(pair.Question.Question)).ToList();
        Share(without).ShouldBeGreaterThanOrEqualTo(Share(with) - 0.03);
    }

    // Harder than the line above: slang and slips that lose their diacritics besides. A floor, not yet the aim of 0.03.
    [Fact]
    public void Leaving_the_diacritics_out_of_every_development_question_costs_little()
    {
        var marked = QuestionSet.Development.Questions.Where(question => question.Answerable && IsMarked(question.Question)).ToList();
        var with = marked.Count(question => FirstIsRight(question, ShippedAnswers.Ask(question.Question)));
        var without = marked.Count(question => FirstIsRight(question, ShippedAnswers.Ask(Unmarked(question.Question))));
        marked.Count.ShouldBeGreaterThan(100);
        (without / (double)marked.Count).ShouldBeGreaterThanOrEqualTo((with / (double)marked.Count) - 0.06);
    }

    [Fact]
    public void Twins_without_diacritics_do_nearly_as_well()
    {
        var byId = QuestionSet.Development2.Answers.ToDictionary(pair => pair.Question.Id);
        var twins = byId.Values.Where(pair => pair.Question.Answerable && pair.Question.Id.EndsWith("-nd", StringComparison.Ordinal)).ToList();
        var with = twins.Count(twin => FirstIsRight(twin.Question, byId[twin.Question.Id[..^3]].Answer));
        var without = twins.Count(twin => FirstIsRight(twin.Question, twin.Answer));
        twins.Count.ShouldBeGreaterThan(15);
        (with - without).ShouldBeLessThanOrEqualTo(5, $"{with} and {without} of {twins.Count}");
    }

    private static void Development(Func<EvaluationSummary, double> share, double least) => Hold(QuestionSet.Development.Summary(), share, least);

    private static void HeldOut(Func<EvaluationSummary, double> share, double least) => Hold(QuestionSet.HeldOut.Summary(), share, least);

    private static void Hold(EvaluationSummary summary, Func<EvaluationSummary, double> share, double least) => share(summary).ShouldBeGreaterThanOrEqualTo(least, summary.ToString());

    private static double Share(List<(SetQuestion Question, Answer Answer)> pairs) => pairs.Count(pair => FirstIsRight(pair.Question, pair.Answer)) / (double)pairs.Count;

    private static bool FirstIsRight(SetQuestion question, Answer answer) => answer is { Outcome: AnswerOutcome.Answered, Quotations: [var first, ..] } && question.Accepts(first.Id.ToString());

    private static bool IsMarked(string question) => !System.Text.Ascii.IsValid(question);

    private static string Unmarked(string question) => Syllable.Fold(question.ToLowerInvariant());
}
