using System.Text.Json;
using ConductBot.Answers;
using ConductBot.Answers.Composing;

namespace ConductBot.Tests.Answers;

public sealed class AnswerStateTests
{
    private static readonly AnswerState State = new AnswerState("Đi trễ thì sao? \"Về sớm\" <b>", ["10-CT-CTUBND#2.b"], AnswerKind.Rule, "cafe")
        .After(new AnswerState("Uống rượu trong giờ làm việc được không?", ["10-CT-CTUBND#1.c"], AnswerKind.Rule, "beef"));

    [Fact]
    public void Letters_are_kept_as_they_are() => State.ToJson().ShouldContain("Uống rượu trong giờ làm việc được không?");

    [Fact]
    public void What_is_kept_is_read_again_also_as_earlier_programs_wrote_it()
    {
        foreach (var kept in (string[])[State.ToJson(), JsonSerializer.Serialize(State, AnswerJson.Default.AnswerState)])
        {
            var read = JsonSerializer.Deserialize(kept, AnswerJson.Default.AnswerState)!;
            read.Question.ShouldBe(State.Question);
            read.Clauses.ShouldBe(State.Clauses);
            read.Kind.ShouldBe(State.Kind);
            read.Of("beef")!.Question.ShouldBe("Uống rượu trong giờ làm việc được không?");
        }
    }
}
