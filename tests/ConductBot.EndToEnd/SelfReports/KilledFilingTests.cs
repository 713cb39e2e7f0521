using ConductBot.Shared.SelfReports;

namespace ConductBot.EndToEnd.SelfReports;

/// <summary>In small what <c>reports --full</c> does with 10,000 reports of 100 people.</summary>
public sealed class KilledFilingTests
{
    [Fact]
    public async Task Of_400_reports_of_40_people_whose_process_is_killed_6_times_each_is_there_once_with_its_number()
    {
        var filing = await KilledFiling.RunAsync((People: 40, Each: 10), kills: 5, new Random(20261121));

        filing.Faults.ShouldBeEmpty();
        filing.Kills.ShouldBeGreaterThanOrEqualTo(4);
        filing.Receipts.ShouldBeGreaterThanOrEqualTo(400);
    }

    [Fact]
    public void What_would_be_wrong_is_seen()
    {
        var drafts = new HashSet<string> { "0.0", "0.1" };
        FilingEnd right = new([new("a", "TB-2026-000001", "0.0"), new("b", "TB-2026-000002", "0.1")], new Dictionary<int, int> { [2026] = 2 }, ["b", "a"]);
        (string, string)[] receipts = [("0.0", "TB-2026-000001"), ("0.1", "TB-2026-000002")];
        KilledFiling.FaultsOf(drafts, receipts, right).ShouldBeEmpty();

        KilledFiling.FaultsOf(drafts, receipts, right with { Reports = [right.Reports[0]] }).ShouldContain("0.1 is there 0 times");
        KilledFiling.FaultsOf(drafts, receipts, right with { Reports = [.. right.Reports, new("c", "TB-2026-000003", "0.1")] }).ShouldContain("0.1 is there 2 times");
        KilledFiling.FaultsOf(drafts, receipts, right with { NumbersGiven = new Dictionary<int, int> { [2026] = 3 } }).ShouldNotBeEmpty();
        KilledFiling.FaultsOf(drafts, receipts, right with { Audited = ["a"] }).ShouldNotBeEmpty();
        KilledFiling.FaultsOf(drafts, [.. receipts, ("0.0", "TB-2026-000009")], right).ShouldHaveSingleItem();
        KilledFiling.FaultsOf(drafts, [receipts[0]], right).ShouldContain("0.1 got no receipt");
    }
}
