using ConductBot.Answers.Composing;
using ConductBot.Answers.Reading;
using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Answers.Composing;

/// <summary>Which sentence of a clause is quoted, and what must or must not come with it.</summary>
public class QuotationChooserTests
{
    private const string Exception = "trừ trường hợp tiếp khách ngoài tỉnh";

    [Theory]
    [InlineData("Uống rượu xong lái xe về nhà được không?")]
    [InlineData("uong bia roi chay xe ve dc ko")]
    [InlineData("nhậu xong tự lái xe về có sao không")]
    [InlineData("Tiếp khách ngoài tỉnh uống bia xong tự lái xe về được không?")]
    [InlineData("May I drive after drinking beer?")]
    public void An_answer_on_driving_never_carries_the_exception_for_guests(string question)
    {
        var first = First(question);
        first.Id.ToString().ShouldBe("10-CT-CTUBND#2.e");
        first.Text.ShouldBe("Không được phép điều khiển phương tiện giao thông khi đã uống rượu, bia.");
        first.Verdict.ShouldBe(Verdict.Prohibited);
        foreach (var emphasis in first.Emphasis) emphasis.Of(first.Clause.Text).ShouldNotContain(Exception);
    }

    [Theory]
    [InlineData("Trưa nay tiếp khách ngoài tỉnh, uống bia được không?")]
    [InlineData("trua nay tiep khach ngoai tinh uong bia dc ko")]
    [InlineData("Tiếp khách quốc tế theo phân công của thủ trưởng thì uống rượu được không?")]
    [InlineData("tiếp khách thì làm vài ly bia buổi trưa được không")]
    [InlineData("May I drink at lunch with guests from another province?")]
    [InlineData("Trưa nay uống bia được không?")]
    [InlineData("Ngày trực uống rượu được không?")]
    public void An_answer_on_drinking_always_carries_the_exception(string question)
    {
        var first = First(question);
        first.Id.ToString().ShouldBe("10-CT-CTUBND#2.e");
        first.Text.ShouldContain(Exception);
        first.Text.ShouldNotContain("điều khiển phương tiện");
        first.Emphasis.Select(span => span.Of(first.Clause.Text)).ShouldContain(words => words.StartsWith(Exception, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Sếp bận, em đi họp thay được không?")]
    [InlineData("giám đốc bận thì cử cấp dưới đi họp thay được không")]
    public void Sentences_that_lean_on_each_other_are_quoted_together(string question)
    {
        var first = First(question);
        first.Id.ToString().ShouldBe("10-CT-CTUBND#1.đ.3");
        first.Text.ShouldStartWith("Không cử người");
        first.Text.ShouldContain("Trường hợp người được triệu tập");
        first.Text.ShouldContain("Sau đó phải truyền đạt");
        first.Verdict.ShouldBe(Verdict.Conditional);
    }

    [Fact]
    public void Every_sentence_of_every_clause_can_be_quoted_and_the_whole_clause_too()
    {
        foreach (var clause in ShippedAnswers.Ranker.Clauses)
        {
            QuotationChooser.Entire(clause).Text.ShouldBe(clause.Clause.Text);
            foreach (var sentence in clause.Sentences) clause.Clause.Text.ShouldContain(sentence.Span.Of(clause.Clause.Text));
        }
    }

    [Fact]
    public void A_span_outside_the_clause_shows_nothing()
    {
        var entire = QuotationChooser.Entire(ShippedAnswers.Ranker.Clauses[0]);
        foreach (var span in new[] { new TextSpan(-1, 5), new TextSpan(0, entire.Clause.Text.Length + 1), new TextSpan(3, 0) })
        {
            Should.Throw<InvalidOperationException>(() => (entire with { Span = span }).Text);
        }
    }

    private static Quotation First(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        answer.Outcome.ShouldBe(AnswerOutcome.Answered, question);
        return answer.Quotations[0];
    }
}
