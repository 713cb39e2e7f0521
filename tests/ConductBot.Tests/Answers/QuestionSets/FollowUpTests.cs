using ConductBot.Answers;
using ConductBot.Answers.Composing;

namespace ConductBot.Tests.Answers.QuestionSets;

/// <summary>Questions that lean on the turn before.</summary>
public class FollowUpTests
{
    [Fact]
    public void Four_of_five_follow_ups_are_met_by_the_right_clause_or_declined()
    {
        var wrong = QuestionSet.FollowUps.Questions.Where(pair => !IsRight(pair)).Select(pair => pair.ToString()).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', wrong));
        (1 - (wrong.Count / (double)QuestionSet.FollowUps.Questions.Count)).ShouldBeGreaterThanOrEqualTo(0.8, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("Buổi trưa ngày đi làm có được uống bia không?", "còn ngày trực thì sao?", "10-CT-CTUBND#2.e")]
    [InlineData("Trong giờ làm việc có được chơi game không?", "còn coi phim thì sao?", "10-CT-CTUBND#2.b")]
    [InlineData("trưa nay uống bia dc ko a", "vậy khách quốc tế?", "10-CT-CTUBND#2.e")]
    public void A_short_question_goes_on_from_the_one_before(string first, string second, string expected)
    {
        var answer = ShippedAnswers.AskAfter(first, second);
        answer.FollowsUp.ShouldBeTrue();
        answer.Quotations[0].Id.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Trưa nay uống bia được không?", "đi trễ có sao không", "10-CT-CTUBND#2.b")]
    [InlineData("Trưa nay uống bia được không?", "may I arrive late?", "10-CT-CTUBND#2.b")]
    [InlineData("Đi trễ có sao không?", "về nhà lái xe sau khi uống bia được không", "10-CT-CTUBND#2.e")]
    public void A_short_question_on_another_matter_leaves_the_one_before(string first, string second, string expected)
    {
        var answer = ShippedAnswers.AskAfter(first, second);
        answer.FollowsUp.ShouldBeFalse();
        answer.Quotations[0].Id.ToString().ShouldBe(expected);
    }

    [Fact]
    public void What_no_text_speaks_of_is_not_answered_with_the_turn_before() =>
        ShippedAnswers.AskAfter("Trưa nay uống bia được không?", "hút thuốc lá được không").Outcome.ShouldNotBe(AnswerOutcome.Answered);

    [Theory]
    [InlineData("khoản 2 điểm e chỉ thị 10 nói gì", "vậy ai ký?", nameof(AnswerKind.Signatory))]
    [InlineData("khoản 2 điểm e chỉ thị 10 nói gì", "còn hiệu lực không?", nameof(AnswerKind.Validity))]
    [InlineData("ai ký chỉ thị 10", "còn hiệu lực không?", nameof(AnswerKind.Validity))]
    public void A_question_on_the_text_itself_is_on_the_text_spoken_of(string first, string second, string kind)
    {
        var answer = ShippedAnswers.AskAfter(first, second);
        answer.Kind.ToString().ShouldBe(kind);
        answer.Directive!.Id.ShouldBe("10-CT-CTUBND");
    }

    [Fact]
    public void In_english_please_answers_the_same_question_again()
    {
        const string question = "Trưa nay uống bia được không?";
        var again = ShippedAnswers.AskAfter(question, "in English please");
        again.Quotations[0].Id.ShouldBe(ShippedAnswers.Ask(question).Quotations[0].Id);
    }

    [Fact]
    public void Without_a_turn_before_nothing_is_followed() => ShippedAnswers.Ask("còn ngày trực thì sao?").FollowsUp.ShouldBeFalse();

    [Fact]
    public void A_whole_question_of_its_own_does_not_lean_on_the_turn_before()
    {
        var before = new PreviousTurn("Buổi trưa uống bia được không?", [], AnswerKind.Rule);
        ShippedAnswers.Ask("Nhà báo gọi điện hỏi về vụ việc thì tôi có được trả lời không?", before).FollowsUp.ShouldBeFalse();
    }

    private static bool IsRight(SetQuestion pair)
    {
        var answer = ShippedAnswers.AskAfter(pair.First, pair.Second);
        return pair.Expected.Count == 0 ? answer.Outcome != AnswerOutcome.Answered : answer.Quotations.Count > 0 && pair.Accepts(answer.Quotations[0].Id.ToString());
    }
}
