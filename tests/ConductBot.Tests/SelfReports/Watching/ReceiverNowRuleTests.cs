using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Watching;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.SelfReports.Watching;

public sealed class ReceiverNowRuleTests
{
    private static readonly ReportFacts ToHead = new("di-tre", ReportConfidentiality.UnitManagers, "staff", Offices.Of("staff").Unit, "manager");
    private static readonly ReportFacts ToRole = new("bao-chi", ReportConfidentiality.Receivers, "staff", Offices.Of("staff").Unit, "receiver");
    private static readonly ReportFacts ToNamed = new("vi-pham", ReportConfidentiality.NamedReceiver, "staff", Offices.Of("staff").Unit, "inspector");

    [Fact]
    public void Whoever_is_here_and_may_read_it_looks_after_it()
    {
        foreach (var report in (ReportFacts[])[ToHead, ToRole, ToNamed]) Of(report, Offices.Snapshot).ShouldBeOfType<ReceiverNow.Here>(report.Form).Person.Id.ShouldBe(report.Receiver);
    }

    [Fact]
    public void On_leave_the_stand_in_does_where_the_form_allows_and_may_read_it_for_as_long()
    {
        var away = Offices.With(Offices.Away("manager", "khoa.ld"), Offices.Away("inspector", "khoa.ld"), Offices.Away("receiver"));
        Of(ToHead, away).ShouldBeOfType<ReceiverNow.StandIn>().Person.Id.ShouldBe("khoa.ld");
        Of(ToNamed, away).ShouldBeOfType<ReceiverNow.Away>();
        Of(ToRole, away).ShouldBeOfType<ReceiverNow.Away>();
        Reads("khoa.ld", ToHead, away).ShouldBeTrue();
        Reads("khoa.ld", ToHead, Offices.Snapshot).ShouldBeFalse();
        Reads("khoa.ld", ToNamed, away).ShouldBeFalse();
    }

    [Fact]
    public void The_reporter_never_stands_in_for_the_receiver_of_the_own_report() =>
        Of(ToHead, Offices.With(Offices.Away("manager", "staff"))).ShouldBeOfType<ReceiverNow.Away>();

    [Fact]
    public void Who_left_or_lost_the_role_is_replaced_by_rule_and_the_most_confidential_kind_by_nobody()
    {
        Of(ToHead, Without("manager")).ShouldBeOfType<ReceiverNow.Next>().Person.Id.ShouldNotBe("staff");
        Of(ToRole, Powerless("receiver")).ShouldNotBeOfType<ReceiverNow.Here>();
        Of(ToNamed, Powerless("inspector")).ShouldBeOfType<ReceiverNow.Nobody>();
        Of(ToNamed, Without("inspector")).ShouldBeOfType<ReceiverNow.Nobody>();
    }

    [Fact]
    public void When_the_unit_is_no_more_whoever_stands_above_the_reporter_today_gets_what_was_open_in_it()
    {
        var merged = new OrganizationSnapshot(2, [.. Offices.Snapshot.Units.Where(unit => unit.Id != "mot-cua")], [.. Offices.Snapshot.People.Select(person => person switch
        {
            { Unit: "mot-cua" } => person with { Unit = "tchc", Roles = [] },
            { Id: "receiver" } => person with { Roles = [] },
            _ => person,
        })]);
        Of(ToHead, merged).ShouldBeOfType<ReceiverNow.Next>().Person.Id.ShouldBe("nam.ngh");
        var handed = ToHead with { Receiver = "nam.ngh" };
        Of(handed, merged).ShouldBeOfType<ReceiverNow.Here>();
        Reads("manager", handed, merged).ShouldBeFalse();
        Reads("khoa.ld", handed, merged).ShouldBeFalse();
        Reads("nam.ngh", ToHead, merged).ShouldBeFalse("it is not handed to him yet");
    }

    [Fact]
    public void A_stand_in_of_who_lost_the_role_reads_nothing()
    {
        var organization = new OrganizationSnapshot(1, Offices.Snapshot.Units, [.. Offices.Snapshot.People.Select(person => person.Id == "manager" ? person with { Roles = [] } : person)], [Offices.Away("manager", "khoa.ld")]);
        Reads("khoa.ld", ToHead, organization).ShouldBeFalse();
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(25, 0)]
    [InlineData(26, 1)]
    [InlineData(27, 1)]
    [InlineData(30, 1)]
    [InlineData(33, 2)]
    [InlineData(40, 3)]
    public void A_reminder_comes_after_three_working_days_and_then_every_five(int novemberDay, int count) =>
        ReminderCount.On(new DateOnly(2026, 11, 1).AddDays(novemberDay - 1), new DateOnly(2026, 11, 23), (new WorkingCalendar(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!), new SelfReportsOptions())).ShouldBe(count);

    [Fact]
    public void Options_out_of_bounds_are_refused_by_name()
    {
        new SelfReportsOptionsValidator().Validate(null, new SelfReportsOptions()).Succeeded.ShouldBeTrue();
        var refused = new SelfReportsOptionsValidator().Validate(null, new SelfReportsOptions { RemindAfterDays = 0, RemindEveryDays = 61 });
        refused.Failures!.ShouldContain(one => one.StartsWith("SelfReports:RemindAfterDays must be 1 to 60", StringComparison.Ordinal));
        refused.Failures!.Count().ShouldBe(2);
    }

    private static ReceiverNow Of(ReportFacts report, OrganizationSnapshot organization) => ReceiverNowRule.Of(report, ShippedForms.Of(report.Form), (organization, Offices.Today));

    private static bool Reads(string person, ReportFacts report, OrganizationSnapshot organization) => May.ReadReport(new Asking(organization, organization.Person(person), Offices.Today), report).IsGranted;

    private static OrganizationSnapshot Without(string person) => new(1, Offices.Snapshot.Units, [.. Offices.Snapshot.People.Where(one => one.Id != person)]);

    private static OrganizationSnapshot Powerless(string person) => new(1, Offices.Snapshot.Units, [.. Offices.Snapshot.People.Select(one => one.Id == person ? one with { Roles = [] } : one)]);
}
