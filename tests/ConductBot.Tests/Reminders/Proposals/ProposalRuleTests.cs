using ConductBot.Tests.Directives;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>Tasks proposed from the shipped documents against a reader's list, which was written before the rules.</summary>
public sealed class ProposalRuleTests(ITestOutputHelper output)
{
    [Fact]
    public void The_figures()
    {
        output.WriteLine($"all: {ProposalScore.Of()}");
        foreach (var directive in ShippedTexts.Library.Directives) output.WriteLine($"{directive.Id}: {ProposalScore.Of(directive.Id)}");
        var score = ProposalScore.Of();
        foreach (var missed in score.Missed) output.WriteLine($"MISSED {missed.Directive}#{missed.Path} {missed.Words}");
        foreach (var wrong in score.Wrong) output.WriteLine($"WRONG {wrong.Clause} {wrong.Quote}");
        foreach (var (expected, proposed) in score.Found.Where(pair => !pair.Expected.HasWhen(pair.Proposed) || !pair.Expected.HasWho(pair.Proposed) || pair.Expected.IsReport != pair.Proposed.IsReport))
            output.WriteLine($"OTHER {proposed.Clause} {expected.When} {ExpectedTask.Of(proposed)} {expected.IsReport} {proposed.IsReport} {proposed.Who.Name[..20]} {proposed.Quote}");
    }
}
