using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Conversations;

namespace ConductBot.Tests.Answers;

public sealed class AnswerSourceTests
{
    [Theory]
    [InlineData("Trưa nay uống bia được không?")]
    [InlineData("\"a\\b\"\n\t<b>&\u0001 😀 {x}")]
    [InlineData("")]
    public void What_is_kept_is_read_again_and_letters_stay_as_they_are(string question)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var source = new AnswerSource(question, new DateOnly(2026, 3, 2), language, "00ff");
            JsonSerializer.Deserialize(source.ToJson(), AnswerJson.Default.AnswerSource).ShouldBe(source);
        }

        new AnswerSource("được", default, Language.English, "").ToJson().ShouldContain("được");
    }
}
