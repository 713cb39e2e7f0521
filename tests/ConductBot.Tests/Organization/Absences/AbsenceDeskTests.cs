using ConductBot.Organization;
using ConductBot.Organization.Absences;
using ConductBot.Organization.Permissions;
using ConductBot.Organization.Storing;

namespace ConductBot.Tests.Organization.Absences;

public sealed class AbsenceDeskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leave_is_set_once_seen_at_once_here_and_at_the_next_look_elsewhere()
    {
        await using var bench = await new Bench().WithSampleAsync();
        await using var other = new Bench(beside: bench);
        await other.Start.RefreshAsync(Cancellation);
        (await SetAsync(bench, "a", 1, 3)).ShouldBeOfType<AbsenceOutcome.Set>();
        (await SetAsync(bench, "a", 1, 3)).ShouldBeOfType<AbsenceOutcome.Set>();
        bench.Organization.Current.Absences.Count.ShouldBe(1);
        bench.Organization.Current.ActsFor("staff", Offices.Today.AddDays(2)).ShouldBeOfType<StandInOutcome.StandsIn>().Person.Id.ShouldBe("deputy");
        other.Organization.Current.Absences.ShouldBeEmpty();
        (await other.Start.RefreshAsync(Cancellation)).ShouldBeTrue();
        other.Organization.Current.Absences.Single().SetById.ShouldBe("staff");
    }

    [Fact]
    public async Task Of_two_that_overlap_set_at_once_one_is_refused()
    {
        await using var bench = await new Bench().WithSampleAsync();
        await using var other = new Bench(beside: bench);
        await other.Start.RefreshAsync(Cancellation);
        var outcomes = await Task.WhenAll(SetAsync(bench, "a", 1, 3), SetAsync(other, "b", 3, 5));
        outcomes.Count(outcome => outcome is AbsenceOutcome.Set).ShouldBe(1);
        outcomes.Count(outcome => outcome is AbsenceOutcome.Overlaps).ShouldBe(1);
    }

    [Fact]
    public async Task A_leave_to_come_is_taken_back_and_one_that_has_begun_ends_yesterday()
    {
        await using var bench = await new Bench().WithSampleAsync();
        await SetAsync(bench, "a", 5, 6);
        await SetAsync(bench, "b", -2, 3);
        (await bench.Get<AbsenceDesk>().EndAsync("a", By(bench, "lan.tt"), Cancellation)).ShouldBe(new AbsenceOutcome.Denied(DenialReason.NotYourUnit));
        (await bench.Get<AbsenceDesk>().EndAsync("a", By(bench, "manager"), Cancellation)).ShouldBeOfType<AbsenceOutcome.Set>();
        (await bench.Get<AbsenceDesk>().EndAsync("b", By(bench, "staff"), Cancellation)).ShouldBeOfType<AbsenceOutcome.Set>();
        (await bench.Get<AbsenceDesk>().EndAsync("b", By(bench, "staff"), Cancellation)).ShouldBeNull();
        bench.Organization.Current.Absences.Single().Until.ShouldBe(Offices.Today.AddDays(-1));
    }

    [Fact]
    public async Task What_ended_long_ago_is_deleted()
    {
        await using var bench = await new Bench().WithSampleAsync();
        await SetAsync(bench, "a", 0, 1);
        bench.Time.Advance(TimeSpan.FromDays(61));
        await bench.Get<OrganizationUpkeep>().SweepAsync(Cancellation);
        (await bench.Get<AbsenceRows>().AllAsync(Cancellation)).Count.ShouldBe(1);
        bench.Time.Advance(TimeSpan.FromDays(2));
        await bench.Get<OrganizationUpkeep>().SweepAsync(Cancellation);
        (await bench.Get<AbsenceRows>().AllAsync(Cancellation)).ShouldBeEmpty();
    }

    private static Task<AbsenceOutcome> SetAsync(Bench bench, string id, int from, int until) =>
        bench.Get<AbsenceDesk>().SetAsync(new AbsenceRequest(id, "staff", Offices.Today.AddDays(from), Offices.Today.AddDays(until), "deputy"), By(bench, "staff"), Cancellation).AsTask();

    private static Asking By(Bench bench, string person) => new(bench.Organization.Current, bench.Organization.Current.Person(person), Offices.Today);
}
