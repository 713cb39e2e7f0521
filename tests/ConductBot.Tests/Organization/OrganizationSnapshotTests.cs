using ConductBot.Organization;

namespace ConductBot.Tests.Organization;

public sealed class OrganizationSnapshotTests
{
    [Theory]
    [InlineData("staff", "manager")]
    [InlineData("deputy", "manager")]
    [InlineData("manager", "director")]
    [InlineData("policy-owner", "nam.ngh")]
    [InlineData("deputy-director", "director")]
    [InlineData("director", null)]
    [InlineData("nobody", null)]
    public void Matters_are_escalated_to_the_head_above(string person, string? manager) => Offices.Snapshot.ManagerOf(person, Offices.Today)?.Id.ShouldBe(manager);

    [Fact]
    public void A_unit_without_head_is_escalated_to_its_manager_then_to_the_unit_above()
    {
        var people = Offices.Sample.People.Where(person => person.Id != "manager").ToArray();
        new OrganizationSnapshot(1, Offices.Sample.Units, people).ManagerOf("staff", Offices.Today)!.Id.ShouldBe("deputy");
        var without = people.Where(person => person.Id != "deputy").ToArray();
        new OrganizationSnapshot(1, Offices.Sample.Units, without).ManagerOf("staff", Offices.Today)!.Id.ShouldBe("director");
    }

    [Fact]
    public void Units_below_belong_to_who_manages_above()
    {
        Offices.Snapshot.Managed(Offices.Of("director"), Offices.Today).Count.ShouldBe(8);
        Offices.Snapshot.Staff(Offices.Of("director"), Offices.Today).Count.ShouldBe(29);
        Offices.Snapshot.Staff(Offices.Of("manager"), Offices.Today).Count.ShouldBe(11);
        Offices.Snapshot.Staff(Offices.Of("staff"), Offices.Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_chain_of_stand_ins_leads_to_the_first_who_is_there()
    {
        var organization = Offices.With(Offices.Away("staff", "lan.tt"), Offices.Away("lan.tt", "tam.lm", -3, 5));
        var stands = organization.ActsFor("staff", Offices.Today).ShouldBeOfType<StandInOutcome.StandsIn>();
        stands.Person.Id.ShouldBe("tam.lm");
        stands.Through.ShouldBe(["staff", "lan.tt"]);
        organization.ActsFor("staff", Offices.Today.AddDays(1)).ShouldBeOfType<StandInOutcome.Present>().Person.Id.ShouldBe("staff");
    }

    [Fact]
    public void Who_stand_in_for_each_other_and_are_all_away_leave_nobody()
    {
        var organization = Offices.With(Offices.Away("staff", "lan.tt"), Offices.Away("lan.tt", "tam.lm"), Offices.Away("tam.lm", "STAFF"));
        Nobody(organization, "staff").ShouldBe(NobodyReason.Loop);
        Nobody(Offices.With(Offices.Away("staff")), "staff").ShouldBe(NobodyReason.NoStandIn);
        Nobody(Offices.With(Offices.Away("staff", "nobody")), "staff").ShouldBe(NobodyReason.NoStandIn);
        Nobody(Offices.Snapshot, "nobody").ShouldBe(NobodyReason.Unknown);
        Nobody(new OrganizationSnapshot(1, Offices.Sample.Units, [Offices.Of("staff") with { Until = Offices.Today.AddDays(-1) }]), "staff").ShouldBe(NobodyReason.NotHere);

        static NobodyReason Nobody(OrganizationSnapshot organization, string person) => organization.ActsFor(person, Offices.Today).ShouldBeOfType<StandInOutcome.Nobody>().Reason;
    }

    [Fact]
    public void A_circle_of_units_that_slipped_in_ends_where_it_closes()
    {
        var organization = new OrganizationSnapshot(1, [new Unit { Id = "a", Name = "A", Parent = "b" }, new Unit { Id = "b", Name = "B", Parent = "a" }], []);
        organization.Upwards("a").Select(unit => unit.Id).ShouldBe(["a", "b"]);
        organization.WithBelow("a").Select(unit => unit.Id).ShouldBe(["a", "b"]);
    }
}
