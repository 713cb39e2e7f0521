using System.Globalization;
using System.Text.Encodings.Web;
using ConductBot.Conversations;

namespace ConductBot.Answers;

/// <summary>What a reply is made of: with the same library it is the same again. With another it is what that one says to the question on that day.</summary>
/// <param name="Question">The question.</param>
/// <param name="Day">The day whose rules were asked for.</param>
/// <param name="Language">Of the reply.</param>
/// <param name="Turn">The turn, as the buttons name it.</param>
internal sealed record AnswerSource(string Question, DateOnly Day, Language Language, string Turn)
{
    /// <summary>As it is kept: it goes into JSON once more, where letters as they are take two or three bytes, their escapes seven.</summary>
    public string ToJson() => string.Create(
        CultureInfo.InvariantCulture,
        stackalloc char[512],
        $$"""{"question":"{{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Question)}}","day":"{{Day:O}}","language":"{{Language.ToString()}}","turn":"{{Turn}}"}""");
}
