using ConductBot.Audit;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Tests.Reminders.Storing;

public sealed class TaskAuditTests
{
    private static readonly DateTimeOffset Now = TaskOffice.At(0, 8);

    [Theory]
    [InlineData("reported")]
    [InlineData("confirmed")]
    [InlineData("returned")]
    [InlineData("more-time-asked")]
    [InlineData("more-time-granted")]
    [InlineData("more-time-refused")]
    [InlineData("deadline")]
    [InlineData("passed-on")]
    [InlineData("reassigned")]
    [InlineData("cancelled")]
    public void What_gives_changes_or_ends_a_duty_is_recorded_under_who_did_it_and_names_nobody_else(string code)
    {
        var act = Acts.Single(act => TaskAudit.CodeOf(act) == code);
        var before = Task("manager", "staff");
        var intent = TaskAudit.Changed(before, After(before, act)).ShouldNotBeNull();
        (intent.Id, intent.Act, intent.Actor, intent.Subject).ShouldBe(("s1.0.v4", AuditAct.TaskChanged, "lan.tt", $"s1.0 {code}"));
    }

    [Fact]
    public void That_somebody_begins_or_puts_off_reminders_is_not()
    {
        var before = Task("manager", "staff");
        foreach (var act in new TaskAct[] { new TaskAct.Start("Bắt đầu"), new TaskAct.Snooze(Now) }) TaskAudit.Changed(before, After(before, act)).ShouldBeNull();
    }

    [Fact]
    public void What_somebody_sets_for_oneself_is_recorded_only_when_it_becomes_anothers()
    {
        var own = Task("staff", "staff");
        TaskAudit.Given(new SeriesView(own.Series, [own.Task]), null).ShouldBeNull();
        TaskAudit.Changed(own, After(own, new TaskAct.Cancel())).ShouldBeNull();
        TaskAudit.Changed(own, After(own, new TaskAct.PassOn("lan.tt")) with { Assignee = new TaskAssignee.OnePerson("lan.tt") }).ShouldNotBeNull().Subject.ShouldBe("s1.0 passed-on");
    }

    [Fact]
    public void What_comes_back_by_itself_was_given_by_nobody_anew()
    {
        var task = Task("manager", "staff");
        var view = new SeriesView(task.Series, [task.Task]);
        TaskAudit.Given(view, null).ShouldBe(new AuditIntent("s1.given", Now, "manager", AuditAct.TaskGiven, "s1 tasks 1"));
        TaskAudit.Given(view, "s0").ShouldBe(new AuditIntent("s1.given", Now, TaskAudit.Recurrence, AuditAct.TaskGiven, "s1 tasks 1 after s0"));
    }

    private static IReadOnlyList<TaskAct> Acts =>
    [
        new TaskAct.Start(), new TaskAct.Report("xong", "https://vi.du"), new TaskAct.Confirm(), new TaskAct.Return("chưa đủ"), new TaskAct.AskMoreTime(TaskOffice.Until(9), "bận"), new TaskAct.GrantMoreTime(),
        new TaskAct.RefuseMoreTime("không"), new TaskAct.ChangeDeadline(TaskOffice.Until(9), "gấp"), new TaskAct.PassOn("tam.lm", "nhờ"), new TaskAct.Reassign("tam.lm", "đổi"), new TaskAct.Cancel("thôi"), new TaskAct.Snooze(Now),
    ];

    private static TaskView Task(string giver, string assignee) => new(
        new TaskSeries { Id = "s1", Title = "Nộp báo cáo", GivenBy = giver, Given = Now, Deadline = TaskOffice.Until(5) },
        new AssignedTask { Id = new TaskId("s1", 0), Assignee = new TaskAssignee.OnePerson(assignee), RemindedUntil = Now, Version = 3 });

    private static AssignedTask After(TaskView before, TaskAct act) => before.Task with { Version = before.Task.Version + 1, History = [new TaskEvent("a", Now, "lan.tt", act)] };
}
