using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Deciding;

public sealed class TaskDecisionTests
{
    private static readonly (string Name, TaskAct Act, string By)[] Acts =
    [
        ("start", new TaskAct.Start("Đang làm"), "staff"),
        ("report", new TaskAct.Report("Đã gửi", "https://so-mau.example/bao-cao"), "staff"),
        ("confirm", new TaskAct.Confirm(), "manager"),
        ("return", new TaskAct.Return("Thiếu số liệu"), "manager"),
        ("ask", new TaskAct.AskMoreTime(Given.Until(25), "Chờ số liệu"), "staff"),
        ("grant", new TaskAct.GrantMoreTime(), "manager"),
        ("refuse", new TaskAct.RefuseMoreTime("Không được"), "manager"),
        ("pass", new TaskAct.PassOn("lan.tt"), "staff"),
        ("snooze", new TaskAct.Snooze(Given.At(1, 9)), "staff"),
        ("change", new TaskAct.ChangeDeadline(Given.Until(20)), "manager"),
        ("reassign", new TaskAct.Reassign("tam.lm"), "manager"),
        ("cancel", new TaskAct.Cancel(), "manager"),
    ];

    private static readonly TaskExtension Asked = new(Given.Until(25), "Chờ số liệu", "staff", Given.At(-1, 10));

    // Each act in each state: what the task then is, or the fault. "asked" is open with more time asked for.
    [Theory]
    [InlineData("start", "InProgress", "InProgress", "InProgress", "AlreadyReported", "Ended", "Ended")]
    [InlineData("report", "Reported", "Reported", "Reported", "AlreadyReported", "Ended", "Ended")]
    [InlineData("confirm", "NotReported", "NotReported", "NotReported", "Done", "Ended", "Ended")]
    [InlineData("return", "NotReported", "NotReported", "NotReported", "Open+", "Ended", "Ended")]
    [InlineData("ask", "Open", "AlreadyAsked", "InProgress", "AlreadyReported", "Ended", "Ended")]
    [InlineData("grant", "NothingAsked", "Open+", "NothingAsked", "NothingAsked", "Ended", "Ended")]
    [InlineData("refuse", "NothingAsked", "Open", "NothingAsked", "NothingAsked", "Ended", "Ended")]
    [InlineData("pass", "Open+", "Open+", "Open+", "AlreadyReported", "Ended", "Ended")]
    [InlineData("snooze", "Open", "Open", "InProgress", "AlreadyReported", "Ended", "Ended")]
    [InlineData("change", "Open+", "Open+", "InProgress+", "AlreadyReported", "Ended", "Ended")]
    [InlineData("reassign", "Open+", "Open+", "Open+", "AlreadyReported", "Ended", "Ended")]
    [InlineData("cancel", "Cancelled", "Cancelled", "Cancelled", "Cancelled", "Ended", "Ended")]
    public void Each_act_in_each_state_leads_where_it_should(string act, string open, string asked, string inProgress, string reported, string done, string cancelled)
    {
        var (_, what, by) = Acts.Single(one => one.Name == act);
        Led(Given.Task(), what, by).ShouldBe(open);
        Led(Given.Task().With(task => task with { Asked = Asked }), what, by).ShouldBe(asked);
        Led(Given.Task(TaskState.InProgress), what, by).ShouldBe(inProgress);
        Led(Given.Task(TaskState.Reported), what, by).ShouldBe(reported);
        Led(Given.Task(TaskState.Done), what, by).ShouldBe(done);
        Led(Given.Task(TaskState.Cancelled), what, by).ShouldBe(cancelled);
    }

    [Theory]
    [InlineData("start", "manager", "NotConcerned")]
    [InlineData("start", "lan.tt", "NotConcerned")]
    [InlineData("report", "lan.tt", "NotConcerned")]
    [InlineData("ask", "director", "NotConcerned")]
    [InlineData("pass", "lan.tt", "NotConcerned")]
    [InlineData("snooze", "manager", "NotConcerned")]
    [InlineData("confirm", "staff", "NotConcerned")]
    [InlineData("confirm", "director", "yes")]
    [InlineData("return", "staff", "NotConcerned")]
    [InlineData("grant", "staff", "NotConcerned")]
    [InlineData("refuse", "lan.tt", "NotConcerned")]
    [InlineData("change", "staff", "NotConcerned")]
    [InlineData("reassign", "staff", "NotConcerned")]
    [InlineData("cancel", "staff", "NotConcerned")]
    [InlineData("cancel", "director", "yes")]
    [InlineData("cancel", "nobody", "AskerUnknown")]
    public void Who_may_not_is_told_why_before_anything_else(string act, string by, string answer)
    {
        var (_, what, _) = Acts.Single(one => one.Name == act);
        var state = act is "confirm" or "return" ? TaskState.Reported : TaskState.Open;
        var decided = TaskDecision.Of(Given.Task(state), Given.Act(what, by), Shipped.Calendar);
        if (answer == "yes") decided.ShouldBeOfType<TaskDecided.Changed>();
        else decided.ShouldBe(new TaskDecided.Denied(Enum.Parse<DenialReason>(answer)));
    }

    [Theory]
    [InlineData("tam.lm", "yes")]
    [InlineData("manager", "NotYourUnit")]
    [InlineData("deputy", "NotYourUnit")]
    [InlineData("linh.pt", "NotYourUnit")]
    [InlineData("nobody", "TargetUnknown")]
    [InlineData("staff", "SamePerson")]
    public void A_task_is_passed_on_to_colleagues_and_never_upwards(string to, string answer) =>
        Said(TaskDecision.Of(Given.Task(), Given.Act(new TaskAct.PassOn(to), "staff"), Shipped.Calendar)).ShouldBe(answer);

    [Theory]
    [InlineData("tam.lm", "yes")]
    [InlineData("linh.pt", "NotYourUnit")]
    [InlineData("director", "NotYourUnit")]
    [InlineData("nobody", "TargetUnknown")]
    [InlineData("staff", "SamePerson")]
    public void A_task_is_reassigned_to_whom_the_decider_may_give_tasks(string to, string answer) =>
        Said(TaskDecision.Of(Given.Task(), Given.Act(new TaskAct.Reassign(to), "manager"), Shipped.Calendar)).ShouldBe(answer);

    [Fact]
    public void What_somebody_set_for_oneself_is_done_when_reported_and_put_off_without_asking()
    {
        var own = Given.Task(giver: "staff");
        var done = Changed(own, new TaskAct.Report(), "staff");
        (done.After.State, done.After.Ended, done.Notices.Count).ShouldBe((TaskState.Done, Given.Now, 0));

        var later = Changed(own, new TaskAct.AskMoreTime(Given.Until(30), "Bận"), "staff").After;
        (later.OwnDeadline, later.Asked, later.Round).ShouldBe((Given.Until(30), null, 1));
    }

    [Theory]
    [InlineData("return", "ReasonMissing", " ")]
    [InlineData("ask", "ReasonMissing", "")]
    [InlineData("cancel", "yes", "")]
    [InlineData("cancel", "TooLong", null)]
    [InlineData("start", "TooLong", null)]
    [InlineData("pass", "TooLong", null)]
    public void Words_are_checked(string act, string answer, string? words)
    {
        words ??= new string('x', TaskAct.WordsCharacters + 1);
        var (what, by, state) = act switch
        {
            "return" => ((TaskAct)new TaskAct.Return(words), "manager", TaskState.Reported),
            "ask" => (new TaskAct.AskMoreTime(Given.Until(25), words), "staff", TaskState.Open),
            "cancel" => (new TaskAct.Cancel(words), "manager", TaskState.Open),
            "start" => (new TaskAct.Start(words), "staff", TaskState.Open),
            _ => (new TaskAct.PassOn("lan.tt", words), "staff", TaskState.Open),
        };
        Said(TaskDecision.Of(Given.Task(state), Given.Act(what, by), Shipped.Calendar)).ShouldBe(answer);
    }

    [Theory]
    [InlineData("https://so-mau.example/a?b=1", "yes")]
    [InlineData("http://so-mau.example/a", "BadLink")]
    [InlineData("javascript:alert(1)", "BadLink")]
    [InlineData("https://user:pass@so-mau.example", "BadLink")]
    [InlineData("/bao-cao", "BadLink")]
    [InlineData("", "BadLink")]
    public void Evidence_is_an_https_address(string link, string answer) =>
        Said(TaskDecision.Of(Given.Task(), Given.Act(new TaskAct.Report("", link), "staff"), Shipped.Calendar)).ShouldBe(answer);

    [Fact]
    public void Time_is_checked()
    {
        Ask(Given.Until(18)).ShouldBe("WrongUntil");
        Ask(Given.Until(17)).ShouldBe("WrongUntil");
        Ask(Given.Until(-1)).ShouldBe("InThePast");
        Ask(Given.Until(366 * 6)).ShouldBe("TooFar");
        Ask(Given.Until(19)).ShouldBe("yes");
        Change(Given.Until(18)).ShouldBe("WrongUntil");
        Change(Given.Until(-1)).ShouldBe("InThePast");
        Change(Given.Until(3)).ShouldBe("yes");
        Snooze(Given.Task(), Given.Now).ShouldBe("InThePast");
        Snooze(Given.Task(), Given.At(18, 23)).ShouldBe("yes");
        Snooze(Given.Task(), Given.At(19, 0)).ShouldBe("WrongUntil");

        // Overdue since Saturday: to Thursday at the latest.
        var overdue = Given.Task(deadline: Given.Until(-2));
        Snooze(overdue, Given.At(3, 23)).ShouldBe("yes");
        Snooze(overdue, Given.At(4, 0)).ShouldBe("WrongUntil");
        Said(TaskDecision.Of(Given.Task().With(task => task with { Asked = Asked with { Until = Given.Until(-1) } }), Given.Act(new TaskAct.GrantMoreTime(), "manager"), Shipped.Calendar)).ShouldBe("InThePast");

        static string Ask(TaskDeadline until) => Said(TaskDecision.Of(Given.Task(), Given.Act(new TaskAct.AskMoreTime(until, "Chờ"), "staff"), Shipped.Calendar));
        static string Change(TaskDeadline until) => Said(TaskDecision.Of(Given.Task(), Given.Act(new TaskAct.ChangeDeadline(until), "manager"), Shipped.Calendar));
        static string Snooze(TaskView task, DateTimeOffset until) => Said(TaskDecision.Of(task, Given.Act(new TaskAct.Snooze(until), "staff"), Shipped.Calendar));
    }

    [Theory]
    [InlineData("report", "Reported>manager")]
    [InlineData("confirm", "Confirmed>staff")]
    [InlineData("return", "Returned>staff")]
    [InlineData("ask", "MoreTimeAsked>manager")]
    [InlineData("grant", "MoreTimeGranted>staff")]
    [InlineData("refuse", "MoreTimeRefused>staff")]
    [InlineData("pass", "PassedOnTo>lan.tt PassedOn>manager")]
    [InlineData("change", "DeadlineChanged>staff")]
    [InlineData("reassign", "ReassignedTo>tam.lm ReassignedFrom>staff")]
    [InlineData("cancel", "Cancelled>staff")]
    [InlineData("start", "")]
    [InlineData("snooze", "")]
    public void Those_concerned_are_told_and_who_acted_is_not(string act, string told)
    {
        var (_, what, by) = Acts.Single(one => one.Name == act);
        var task = Given.Task(act is "confirm" or "return" ? TaskState.Reported : TaskState.Open).With(one => act is "grant" or "refuse" ? one with { Asked = Asked } : one);
        Told(Changed(task, what, by)).ShouldBe(told);
    }

    [Fact]
    public void Stand_ins_are_told_instead_of_who_is_away()
    {
        var away = Offices.With(Offices.Away("manager", "deputy"), Offices.Away("staff", "lan.tt"));
        var reported = TaskDecision.Of(Given.Task(), Given.Act(new TaskAct.Report(), "lan.tt", organization: away), Shipped.Calendar).ShouldBeOfType<TaskDecided.Changed>();
        Told(reported).ShouldBe("Reported>deputy");
        Told((TaskDecided.Changed)TaskDecision.Of(Given.Task(), Given.Act(new TaskAct.Cancel(), "director", organization: away), Shipped.Calendar)).ShouldBe("Cancelled>lan.tt Cancelled>deputy");
    }

    [Fact]
    public void Who_gave_it_hears_what_somebody_above_decides()
    {
        Told(Changed(Given.Task(), new TaskAct.ChangeDeadline(Given.Until(20)), "director")).ShouldBe("DeadlineChanged>staff DeadlineChanged>manager");
        Told(Changed(Given.Task(), new TaskAct.Reassign("lan.tt"), "director")).ShouldBe("ReassignedTo>lan.tt ReassignedFrom>staff PassedOn>manager");
        Told(Changed(Given.Task(TaskState.Reported), new TaskAct.Confirm(), "director")).ShouldBe("Confirmed>staff Confirmed>manager");
        Told(Changed(Given.Task(TaskState.Reported), new TaskAct.Confirm(), "manager")).ShouldBe("Confirmed>staff");
    }

    [Fact]
    public void A_head_who_gives_a_task_to_the_own_unit_does_not_answer_to_oneself()
    {
        var unit = Given.Task(giver: "manager", assignee: new TaskAssignee.WholeUnit("mot-cua"));
        Told(Changed(unit, new TaskAct.Cancel(), "manager")).ShouldBe("Cancelled>deputy");

        // Where nobody else manages it, it stays with the head.
        var alone = Given.Task(giver: "khoa.ld", assignee: new TaskAssignee.WholeUnit("cntt"));
        TaskPeople.Responsible(alone, Offices.Snapshot, Offices.Today)!.Id.ShouldBe("khoa.ld");
    }

    [Fact]
    public void A_unit_s_task_is_told_to_its_head_and_everybody_in_it_may_work_on_it()
    {
        var unit = Given.Task(giver: "director", assignee: new TaskAssignee.WholeUnit("mot-cua"));
        Told(Changed(unit, new TaskAct.Cancel(), "director")).ShouldBe("Cancelled>manager");
        Told(Changed(unit, new TaskAct.Report(), "lan.tt")).ShouldBe("Reported>director");
        Changed(unit, new TaskAct.PassOn("lan.tt"), "manager").After.Assignee.ShouldBe(new TaskAssignee.OnePerson("lan.tt"));
    }

    [Fact]
    public void What_ended_keeps_its_deadline_whatever_becomes_of_the_series() =>
        Changed(Given.Task(TaskState.Reported), new TaskAct.Confirm(), "manager").After.OwnDeadline.ShouldBe(Given.Until(18));

    [Fact]
    public void The_same_act_again_changes_nothing()
    {
        foreach (var (_, act, by) in Acts.Where(one => one.Name is not ("confirm" or "return" or "grant" or "refuse")))
        {
            var after = Given.Task() with { Task = Changed(Given.Task(), act, by).After };
            TaskDecision.Of(after, Given.Act(act, by), Shipped.Calendar).ShouldBeOfType<TaskDecided.Repeated>();
        }
    }

    private static TaskDecided.Changed Changed(TaskView task, TaskAct act, string by) => TaskDecision.Of(task, Given.Act(act, by), Shipped.Calendar).ShouldBeOfType<TaskDecided.Changed>();

    private static string Told(TaskDecided.Changed changed) => string.Join(' ', changed.Notices.Select(notice => $"{notice.Kind}>{notice.To}"));

    private static string Led(TaskView task, TaskAct act, string by) => TaskDecision.Of(task, Given.Act(act, by), Shipped.Calendar) switch
    {
        TaskDecided.Changed changed => $"{changed.After.State}{(changed.After.Round > task.Task.Round ? "+" : "")}",
        var other => Said(other),
    };

    private static string Said(TaskDecided decided) => decided switch
    {
        TaskDecided.Changed => "yes",
        TaskDecided.Repeated => "repeated",
        TaskDecided.Refused refused => refused.Fault.ToString(),
        TaskDecided.Denied denied => denied.Reason.ToString(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
