using ConductBot.Answers.Composing;

namespace ConductBot.Tests.Answers.Composing;

/// <summary>An exception whose condition the question denies.</summary>
public class DeniedExceptionTests
{
    [Theory]
    [InlineData("thư ký tự ý đi họp thay có được không")]
    [InlineData("Tự ý đi họp thay sếp mà chưa xin phép thì có được không?")]
    public void Who_goes_without_leave_gets_the_ban_alone(string question)
    {
        var first = ShippedAnswers.Ask(question).Quotations[0];
        first.Id.ToString().ShouldBe("10-CT-CTUBND#1.đ.3");
        first.Verdict.ShouldBe(Verdict.Prohibited);
        first.Text.ShouldNotContain("Trường hợp");
    }

    [Fact]
    public void Who_is_sent_gets_the_exception()
    {
        var first = ShippedAnswers.Ask("Sếp bận, ủy quyền cho em đi họp thay được không?").Quotations[0];
        first.Verdict.ShouldBe(Verdict.Conditional);
        first.Text.ShouldContain("Trường hợp");
    }

    [Theory]
    [InlineData("Gửi xin ý kiến cả những cơ quan không liên quan có được không?")]
    [InlineData("May we ask unrelated agencies for their opinion?")]
    public void Who_asks_leave_gets_the_ban_that_stands_beside_the_duty(string question) => ShippedAnswers.Ask(question).Quotations[0].Verdict.ShouldBe(Verdict.Prohibited);

    [Fact]
    public void Within_working_hours_is_not_within_the_province() =>
        ShippedAnswers.Ask("Trong giờ làm việc tiếp khách quốc tế do thủ trưởng phân công thì uống bia được không?").Quotations[0].Verdict.ShouldBe(Verdict.Conditional);

    [Theory]
    [InlineData("uống xong tự lái xe về được chứ?", "còn khách trong tỉnh?", "tiếp khách ngoài tỉnh")]
    [InlineData("Can I drink beer at lunch?", "and driving home afterwards?", "điều khiển phương tiện giao thông")]
    public void A_follow_up_is_answered_by_the_sentence_of_its_own_words(string first, string second, string quoted)
    {
        var answer = ShippedAnswers.AskAfter(first, second);
        answer.Quotations[0].Text.ShouldContain(quoted);
        answer.Verdict.ShouldBe(Verdict.Prohibited);
    }
}
