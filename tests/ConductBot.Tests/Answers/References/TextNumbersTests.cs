using ConductBot.Answers.References;
using ConductBot.Answers.Text;

namespace ConductBot.Tests.Answers.References;

public class TextNumbersTests
{
    [Theory]
    [InlineData("chỉ thị 99 nói gì", "Chỉ thị", "99")]
    [InlineData("công văn 1234/UBND-TH yêu cầu gì", "Công văn", "1234")]
    [InlineData("Theo Nghị định 112/2020/NĐ-CP thì sao", "Nghị định", "112")]
    [InlineData("Chỉ thị số 5 quy định gì", "Chỉ thị", "5")]
    [InlineData("What does Directive 77 say?", "Chỉ thị", "77")]
    public void A_text_is_named_by_kind_and_number(string question, string kind, string number)
    {
        var found = In(question).ShouldHaveSingleItem();
        (found.Kind, found.Number).ShouldBe((kind, number));
    }

    [Theory]
    [InlineData("gửi công văn 10 ngày chưa trả lời")]
    [InlineData("công văn 3 tuần không ai đọc")]
    [InlineData("chỉ thị năm 2012")]
    [InlineData("chỉ thị 2012")]
    [InlineData("chỉ thị nào nói về họp")]
    public void Amounts_and_years_are_no_numbers_of_texts(string question) => In(question).ShouldBeEmpty();

    [Fact]
    public void The_issuers_letters_tell_two_texts_of_one_number_apart()
    {
        ShippedAnswers.Ask("Chỉ thị 10/CT-TTg quy định gì?").Kind.ShouldBe(ConductBot.Answers.Composing.AnswerKind.NoSuchText);
        ShippedAnswers.Ask("Chỉ thị 10/CT-CTUBND có cấm đi trễ không?").Outcome.ShouldBe(ConductBot.Answers.Composing.AnswerOutcome.Answered);
    }

    private static IEnumerable<NumberedText> In(string question) => TextNumbers.In([.. Vocabulary.Tokens(question.ToLowerInvariant()).Select(Syllable.Fold)]);
}
