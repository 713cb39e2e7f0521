using ConductBot.Answers.Text;

namespace ConductBot.Tests.Answers.Text;

public class PhraseFinderTests
{
    [Theory]
    [InlineData("Không uống rượu, bia trong giờ làm việc", "rượu bia", 11)]
    [InlineData("Không gây phiền hà, nhũng nhiễu", "những nhiễu", 20)]
    [InlineData("Không gây phiền hà", "sách nhiễu", -1)]
    [InlineData("Không gây phiền hà", "…", -1)]
    [InlineData("", "bia", -1)]
    public void A_phrase_is_found_by_its_folded_words(string text, string phrase, int at) => PhraseFinder.Find(new FoldedText(text), phrase).ShouldBe(at);
}
