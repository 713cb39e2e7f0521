using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;

namespace ConductBot.Tests.Reminders;

/// <summary>Tasks of the sample office: the head of "mot-cua" gives, "staff" works.</summary>
internal static class Given
{
    public const string Giver = "manager";
    public const string Assignee = "staff";

    /// <summary>Monday, 23 November 2026, 9:00.</summary>
    public static readonly DateTimeOffset Now = At(0, 9);

    /// <summary>So many days after the Monday, at an hour in Vietnam.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => VietnamClock.At(Offices.Today.AddDays(day), new TimeOnly(hour, minute));

    public static TaskDeadline Until(int day, int? hour = null) => new(Offices.Today.AddDays(day), hour is { } at ? new TimeOnly(at, 0) : null);

    public static Asking By(string person, DateTimeOffset? now = null, OrganizationSnapshot? organization = null)
    {
        var snapshot = organization ?? Offices.Snapshot;
        return new Asking(snapshot, snapshot.Person(person), VietnamClock.DayOf(now ?? Now));
    }

    public static ActRequest Act(TaskAct act, string by, string id = "act-1", DateTimeOffset? now = null, OrganizationSnapshot? organization = null) => new(id, act, By(by, now, organization), now ?? Now);

    public static TaskView Task(TaskState state = TaskState.Open, string giver = Giver, TaskAssignee? assignee = null, TaskDeadline? deadline = null) => new(
        new TaskSeries { Id = "s1", Title = "Nộp báo cáo", GivenBy = giver, Given = At(-1, 9), Deadline = deadline ?? Until(18) },
        new AssignedTask { Id = new TaskId("s1", 0), Assignee = assignee ?? new TaskAssignee.OnePerson(Assignee), State = state, RoundBegan = At(-1, 9), RemindedUntil = At(-1, 9) });

    public static TaskView With(this TaskView view, Func<AssignedTask, AssignedTask> change) => view with { Task = change(view.Task) };

    public static NewTask New(params string[] people) => new()
    {
        ActId = "act-give",
        Title = "Nộp báo cáo tuần",
        Deadline = Until(18),
        Assignees = [.. people.Select(id => new TaskAssignee.OnePerson(id))],
    };
}
