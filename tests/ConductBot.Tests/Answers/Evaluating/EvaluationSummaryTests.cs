using ConductBot.Answers.Evaluating;

namespace ConductBot.Tests.Answers.Evaluating;

public class EvaluationSummaryTests
{
    [Fact]
    public void First_and_any_are_counted_over_answerable_questions_only()
    {
        var summary = Of(
            (["d#1"], "answered", ["d#1", "d#2"]),
            (["d#1"], "answered", ["d#2", "d#1"]),
            (["d#1"], "answered", ["d#2"]),
            (["d#1"], "abstained", []),
            ([], "abstained", []),
            ([], "answered", ["d#1"]));
        summary.FirstRight.ShouldBe(0.25);
        summary.AnyRight.ShouldBe(0.5);
        summary.Answered.ShouldBe(0.75);
        summary.Abstained.ShouldBe(0.5);
    }

    [Theory]
    [InlineData("d#1", "d#1.a", true)]
    [InlineData("d#1", "d#1.p2", true)]
    [InlineData("d#1", "d#10", false)]
    [InlineData("d#1.a", "d#1", false)]
    [InlineData("d#1", "e#1", false)]
    public void An_expected_clause_is_met_by_itself_or_what_lies_below_it(string expected, string cited, bool right) =>
        Of(([expected], "answered", [cited])).FirstRight.ShouldBe(right ? 1 : 0);

    [Theory]
    [InlineData("clarify")]
    [InlineData("chat")]
    [InlineData("abstained")]
    public void Citations_count_in_an_answer_only(string outcome) => Of((["d#1"], outcome, ["d#1"])).AnyRight.ShouldBe(0);

    [Fact]
    public void Styles_are_counted_apart()
    {
        var summary = new EvaluationSummary();
        summary.Add(Question("1", ["d#1"]) with { Style = "chat" }, Result("answered", ["d#1"]));
        summary.Add(Question("2", ["d#1"]) with { Style = "formal" }, Result("answered", ["d#2"]));
        summary.FirstRightOf("chat").ShouldBe(1);
        summary.FirstRightOf("formal").ShouldBe(0);
        summary.ToString().ShouldContain("chat");
        summary.ToString().ShouldContain("p99");
    }

    [Fact]
    public void A_question_said_to_be_unanswerable_is_so_whatever_it_expects()
    {
        var summary = new EvaluationSummary();
        summary.Add(Question("1", ["d#1"]) with { Answerable = false }, Result("abstained", []));
        summary.Abstained.ShouldBe(1);
        double.IsNaN(summary.FirstRight).ShouldBeTrue();
    }

    [Fact]
    public void A_ranking_counts_its_first_and_all()
    {
        var summary = new EvaluationSummary();
        summary.Add(Question("1", ["d#3"]), new EvaluationRanking("1", ["d#1", "d#3"]));
        summary.FirstRight.ShouldBe(0);
        summary.AnyRight.ShouldBe(1);
    }

    private static EvaluationSummary Of(params (string[] Expected, string Outcome, string[] Cited)[] results)
    {
        var summary = new EvaluationSummary();
        foreach (var (expected, outcome, cited) in results) summary.Add(Question("q", expected), Result(outcome, cited));
        return summary;
    }

    private static EvaluationQuestion Question(string id, string[] expected) => new() { Id = id, Question = "?", Expected = expected };

    private static EvaluationResult Result(string outcome, string[] cited) => new() { Id = "q", Outcome = outcome, Citations = [.. cited.Select(clause => new EvaluationCitation(clause, ""))], Text = "", Milliseconds = 1 };
}
