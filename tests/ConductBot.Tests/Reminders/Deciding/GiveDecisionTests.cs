using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Tests.Reminders.Deciding;

public sealed class GiveDecisionTests
{
    [Fact]
    public void Each_assignee_gets_a_task_in_the_order_given()
    {
        var series = Of(Given.New("staff", "lan.tt", "STAFF")).ShouldBeOfType<GiveDecided.Accepted>().Series;
        series.Tasks.Select(task => (task.Id.Number, task.Assignee)).ShouldBe([(0, new TaskAssignee.OnePerson("staff")), (1, new TaskAssignee.OnePerson("lan.tt"))]);
        TaskId.IsSeries(series.Series.Id).ShouldBeTrue();
    }

    [Fact]
    public void The_same_act_of_the_same_person_makes_the_same_series_and_another_s_does_not()
    {
        GiveDecision.SeriesId("manager", "a").ShouldBe(GiveDecision.SeriesId("Manager", "a"));
        GiveDecision.SeriesId("manager", "a").ShouldNotBe(GiveDecision.SeriesId("deputy", "a"));
    }

    public static TheoryData<string, NewTask> Wrong => new()
    {
        { "TitleMissing", Given.New("staff") with { Title = " \t" } },
        { "TooLong", Given.New("staff") with { Title = new string('x', TaskSeries.TitleCharacters + 1) } },
        { "TooLong", Given.New("staff") with { Detail = new string('x', TaskSeries.DetailCharacters + 1) } },
        { "InThePast", Given.New("staff") with { Deadline = Given.Until(-1) } },
        { "InThePast", Given.New("staff") with { Deadline = Given.Until(0, 9) } },
        { "TooFar", Given.New("staff") with { Deadline = new TaskDeadline(new DateOnly(2032, 1, 1)) } },
        { "NobodyAssigned", Given.New() },
        { "TooMany", Given.New([.. Enumerable.Range(0, 10_000).Select(i => $"p{i}")]) },
        { "PlanOutOfRange", Given.New("staff") with { Plan = new ReminderPlan { DailyAfter = 11 } } },
        { "PlanOutOfRange", Given.New("staff") with { Plan = new ReminderPlan { WeeklyAfter = -1 } } },
        { "PlanOutOfRange", Given.New("staff") with { Plan = new ReminderPlan { Before = [new(0, LeadUnit.Days)] } } },
        { "PlanOutOfRange", Given.New("staff") with { Plan = new ReminderPlan { Before = [.. Enumerable.Range(1, 11).Select(i => new ReminderLead(i, LeadUnit.Days))] } } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said(string fault, NewTask task) => Of(task).ShouldBe(new GiveDecided.Refused(Enum.Parse<TaskFault>(fault)));

    [Theory]
    [InlineData("linh.pt", DenialReason.NotYourUnit)]
    [InlineData("director", DenialReason.NotYourUnit)]
    [InlineData("nobody", DenialReason.TargetUnknown)]
    public void One_who_may_not_be_given_it_stops_it_for_all(string person, DenialReason reason) =>
        Of(Given.New("staff", person)).ShouldBe(new GiveDecided.Denied(reason, new TaskAssignee.OnePerson(person)));

    [Fact]
    public void Somebody_who_left_is_given_nothing()
    {
        var left = Organization.Offices.Sample.People.Select(person => person.Id == "staff" ? person with { Until = Organization.Offices.Today.AddDays(-1) } : person).ToList();
        var organization = new ConductBot.Organization.OrganizationSnapshot(2, Organization.Offices.Sample.Units, left);
        GiveDecision.Of(Given.New("staff"), Given.By("manager", organization: organization), Given.Now).ShouldBe(new GiveDecided.Denied(DenialReason.TargetNotHere, new TaskAssignee.OnePerson("staff")));
    }

    [Fact]
    public void Units_whose_tree_has_a_cycle_are_no_trap()
    {
        ConductBot.Organization.Unit[] units = [new() { Id = "a", Name = "A", Parent = "b" }, new() { Id = "b", Name = "B", Parent = "a" }];
        var organization = new ConductBot.Organization.OrganizationSnapshot(1, units, [new() { Id = "x", Name = "X", Unit = "a" }]);
        GiveDecision.Of(Given.New() with { Assignees = [new TaskAssignee.WholeUnit("b")] }, Given.By("x", organization: organization), Given.Now)
            .ShouldBe(new GiveDecided.Denied(DenialReason.NotYourUnit, new TaskAssignee.WholeUnit("b")));
    }

    private static GiveDecided Of(NewTask task) => GiveDecision.Of(task, Given.By("manager"), Given.Now);
}
