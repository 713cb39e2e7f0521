using ConductBot.Answers;

namespace ConductBot.Tests.Answers;

public class FeedbackReportTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void What_was_asked_most_and_not_found_comes_first()
    {
        var report = FeedbackReport.Of([Missing("lương"), Missing("nghỉ phép"), Missing("Nghỉ phép ")]);
        report.IndexOf("nghỉ phép", StringComparison.Ordinal).ShouldBeLessThan(report.IndexOf("lương", StringComparison.Ordinal));
        report.ShouldContain("2  nghỉ phép");
    }

    [Fact]
    public void Clauses_carry_how_their_answers_were_received()
    {
        var report = FeedbackReport.Of([Rated("d#1", true), Rated("d#1", false, "incomplete"), Rated("d#2", null)]);
        report.ShouldContain("d#1");
        report.ShouldContain("+1 −1");
        report.ShouldContain("incomplete 1");
        report.ShouldNotContain("d#2");
    }

    [Fact]
    public void Nothing_is_said_plainly() => FeedbackReport.Of([]).Split('\n').Count(line => line.Contains("none", StringComparison.Ordinal)).ShouldBe(2);

    private static FeedbackRecord Missing(string question) => new() { Day = Day, Question = question, Clauses = [] };

    private static FeedbackRecord Rated(string clause, bool? helpful, string? reason = null) => new() { Day = Day, Question = "?", Clauses = [clause], Helpful = helpful, Reason = reason };
}
