using System.Text.Json;
using ConductBot.Directives;
using ConductBot.Directives.Storing;

namespace ConductBot.Tests.Directives.Storing;

public class LibraryQuestionsTests
{
    [Fact]
    public void What_stands_in_many_questions_is_kept_once_and_nothing_is_changed()
    {
        var written = new LibraryQuestions([
            new AskedQuestion("uống bia trưa được không", new ClauseId("10-CT-CTUBND", "2.e"), "buổi trưa", [new ClauseId("10-CT-CTUBND", "2.a")]),
            new AskedQuestion("trưa nay nhậu nhé", new ClauseId("10-CT-CTUBND", "2.e"), "buổi trưa"),
            new AskedQuestion("lương bao nhiêu", null) { Why = "Không nói tới." },
            new AskedQuestion("thưởng bao nhiêu", null) { Why = "Không nói tới." },
        ]);
        var json = JsonSerializer.Serialize(written, LibraryJson.Default.LibraryQuestions);
        var read = JsonSerializer.Deserialize(json, LibraryJson.Default.LibraryQuestions)!.Questions;

        JsonSerializer.Serialize(new LibraryQuestions(read), LibraryJson.Default.LibraryQuestions).ShouldBe(json);
        read[1].Clause!.Value.Directive.ShouldBeSameAs(read[0].Clause!.Value.Directive);
        read[0].Also![0].Directive.ShouldBeSameAs(read[0].Clause!.Value.Directive);
        read[1].At.ShouldBeSameAs(read[0].At);
        read[3].Why.ShouldBeSameAs(read[2].Why);
    }
}
