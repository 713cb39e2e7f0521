using ConductBot.Reminders.Proposals;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Proposals;

/// <summary>Tasks proposed from the shipped documents against a reader's list, which was written before the rules. The figures stand in docs/proposals.md.</summary>
public sealed class ProposalRuleTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<TaskProposal> Proposed = ProposalScore.Of().Proposed;

    [Fact]
    public void What_a_reader_found_is_found_and_little_else()
    {
        var score = ProposalScore.Of();
        output.WriteLine($"all: {score}");
        foreach (var directive in ShippedTexts.Library.Directives) output.WriteLine($"{directive.Id}: {ProposalScore.Of(directive.Id)}");
        foreach (var missed in score.Missed) output.WriteLine($"MISSED {missed.Directive}#{missed.Path} {missed.Words}");
        foreach (var wrong in score.Wrong) output.WriteLine($"WRONG {wrong.Clause} {wrong.Quote}");
        foreach (var (expected, proposed) in score.Found.Where(pair => !pair.Expected.HasWhen(pair.Proposed) || !pair.Expected.HasWho(pair.Proposed) || pair.Expected.IsReport != pair.Proposed.IsReport))
            output.WriteLine($"OTHER {proposed.Clause}: {expected.When} as {ExpectedTask.Of(proposed)}, report {expected.IsReport} as {proposed.IsReport}: {proposed.Quote}");

        score.Recall.ShouldBeGreaterThanOrEqualTo(0.95);
        score.Precision.ShouldBeGreaterThanOrEqualTo(0.95);
        score.Share((expected, proposed) => expected.HasWho(proposed)).ShouldBeGreaterThanOrEqualTo(0.98);
        score.Share((expected, proposed) => expected.HasWhen(proposed)).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Every_expected_task_stands_in_the_texts() =>
        ExpectedTask.All.Where(one => ShippedTexts.Library.Find(new ConductBot.Directives.ClauseId(one.Directive, one.Path))?.Text.Contains(one.Words, StringComparison.OrdinalIgnoreCase) != true).ShouldBeEmpty();

    [Fact]
    public void Every_quote_is_an_exact_piece_of_its_clause_and_every_title_begins_one()
    {
        Proposed.ShouldAllBe(one => ShippedTexts.Library.Find(one.Clause)!.Text.Contains(one.Quote, StringComparison.Ordinal));
        Proposed.ShouldAllBe(one => one.Quote.Contains(one.Title.TrimEnd('…'), StringComparison.OrdinalIgnoreCase));
        Proposed.ShouldAllBe(one => one.Title.Length > 0 && one.Title.Length <= ProposalRule.TitleCharacters + 1);
    }

    [Fact]
    public void How_staff_are_to_behave_and_the_preamble_are_no_tasks() =>
        Proposed.ShouldAllBe(one => one.Who.Kind != ConductBot.Directives.AddresseeKind.Staff && !one.Clause.Path.StartsWith('0'));

    [Theory]
    [InlineData("Hoàn thành việc rà soát trước ngày 31/3/2024.", "2024-03-30")]
    [InlineData("Báo cáo kết quả chậm nhất ngày 15/4/2024.", "2024-04-15")]
    [InlineData("Báo cáo kết quả hằng quý.", "quarterly")]
    [InlineData("Báo cáo kết quả hàng tháng.", "monthly")]
    [InlineData("Báo cáo kết quả định kỳ 6 tháng.", "halfyearly")]
    [InlineData("Báo cáo kết quả định kỳ hàng năm.", "yearly")]
    [InlineData("Báo cáo kết quả định kỳ.", "periodic")]
    [InlineData("Thường xuyên báo cáo kết quả.", "constant")]
    [InlineData("Báo cáo theo Quyết định số 03/2007/QĐ-BNV ngày 26/02/2007.", "none")]
    public void By_when_a_text_wants_it_is_read(string sentence, string expected) => ExpectedTask.Of(Sentences.Of(sentence).ShouldNotBeNull()).ShouldBe(expected);

    [Fact]
    public void Reading_a_text_again_gives_the_same() =>
        ShippedTexts.Library.Directives.SelectMany(directive => ProposalRule.Of(directive, Shipped.Calendar)).ShouldBe(Proposed);
}
