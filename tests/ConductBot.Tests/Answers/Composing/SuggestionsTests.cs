using ConductBot.Answers.Text;

namespace ConductBot.Tests.Answers.Composing;

public class SuggestionsTests
{
    [Theory]
    [InlineData("What must I do if a colleague breaks the rules?")]
    [InlineData("May I arrive late?")]
    [InlineData("Who checks how meetings are held?")]
    public void An_english_question_is_followed_by_english_ones(string question) =>
        ShippedAnswers.Ask(question).Suggestions.ShouldAllBe(suggestion => System.Text.Ascii.IsValid(suggestion) && suggestion.EndsWith('?'));

    [Theory]
    [InlineData("thấy đồng nghiệp làm sai thì có phải báo ko")]
    [InlineData("họp hành quá trời, có bắt bớt hông")]
    [InlineData("Thủ trưởng có phải niêm yết số điện thoại không?")]
    public void What_is_offered_is_written_as_an_office_writes(string question)
    {
        var answer = ShippedAnswers.Ask(question);
        foreach (var suggestion in answer.Suggestions)
        {
            char.IsUpper(suggestion[0]).ShouldBeTrue(suggestion);
            Words.Of(suggestion).ShouldAllBe(word => word.Text.Length == 1 || ShippedAnswers.Vocabulary.Abbreviation(word.Text) == null);
            ShippedAnswers.Ask(suggestion).Quotations.ShouldNotBeEmpty(suggestion);
        }
    }
}
