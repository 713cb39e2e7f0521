using ConductBot.Answers.Composing;
using ConductBot.Answers.Deciding;
using ConductBot.Answers.Ranking;

namespace ConductBot.Tests.Answers.Deciding;

public class AnswerabilityTests
{
    private static readonly RankedClause Clause = new(ShippedAnswers.Ranker.Clauses[0], 1, 0.5f, 0.5f, 0.5f, 0.5f);

    [Fact]
    public void No_clause_is_no_answer() => Answerability.LogOdds(Ranked("uống bia") with { Best = [] }, null).ShouldBe(float.NegativeInfinity);

    [Fact]
    public void A_likely_topic_speaks_for_an_answer_and_a_declined_question_against_it()
    {
        var ranked = Ranked("uống bia được không");
        var odds = Answerability.LogOdds(ranked, "Không uống.");
        Answerability.LogOdds(ranked with { Best = [Clause with { Topic = 0.9f }] }, "Không uống.").ShouldBeGreaterThan(odds);
        Answerability.LogOdds(ranked with { NearestDeclined = 0.9f }, "Không uống.").ShouldBeLessThan(odds);
        Answerability.LogOdds(ranked with { NotAnswered = 0.9f }, "Không uống.").ShouldBeLessThan(odds);
    }

    [Theory]
    [InlineData("trả lời trong bao nhiêu ngày")]
    [InlineData("may gio phai co mat")]
    [InlineData("how many days")]
    public void Who_asks_for_a_figure_is_less_answered_by_a_sentence_without_one(string question) =>
        Answerability.LogOdds(Ranked(question), "Trả lời đúng hạn.").ShouldBeLessThan(Answerability.LogOdds(Ranked(question), "Trả lời trong 15 ngày."));

    [Theory]
    [InlineData("Uống rượu trong giờ làm việc bị phạt bao nhiêu tiền?")]
    [InlineData("lương cơ sở năm nay bao nhiêu")]
    [InlineData("nghỉ phép năm được mấy ngày")]
    [InlineData("thời tiết mai thế nào")]
    [InlineData("What is the capital of France?")]
    public void What_the_texts_do_not_say_is_not_answered(string question) => ShippedAnswers.Ask(question).Outcome.ShouldNotBe(AnswerOutcome.Answered);

    [Fact]
    public void Before_any_text_was_in_force_nothing_answers() =>
        ShippedAnswers.Engine.Ask(new("Trưa nay uống bia được không?", ShippedAnswers.SocTrang, new DateOnly(1990, 1, 1))).ShouldSatisfyAllConditions(answer => answer.Outcome.ShouldBe(AnswerOutcome.Abstained), answer => answer.Quotations.ShouldBeEmpty());

    private static RankedQuestion Ranked(string question) => new(ShippedAnswers.Ranker.Read(question), [Clause], [], 0.1f, 0.1f, 0.3f);
}
