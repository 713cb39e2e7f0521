using ConductBot.Answers.Evaluating;

namespace ConductBot.Tests.Answers.Evaluating;

public sealed class JsonLinesTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Lines_are_read_in_order_and_empty_ones_passed_over()
    {
        File.WriteAllText(_path, "{\"id\":\"a\",\"question\":\"?\"}\n\n{\"id\":\"b\",\"question\":\"!\",\"on\":\"2024-01-31\",\"expected\":[\"d#1\"]}\n");
        JsonLines.Read(_path, EvaluationJson.Default.EvaluationQuestion).Select(question => question.Id).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"id\":\"b\"}")]
    [InlineData("[]")]
    public void A_wrong_line_is_named_with_its_file(string line)
    {
        File.WriteAllText(_path, $"{{\"id\":\"a\",\"question\":\"?\"}}\n{line}\n");
        var problem = Should.Throw<FormatException>(() => JsonLines.Read(_path, EvaluationJson.Default.EvaluationQuestion).ToList());
        problem.Message.ShouldContain(_path);
        problem.Message.ShouldContain("line 2");
    }

    public void Dispose() => File.Delete(_path);
}
