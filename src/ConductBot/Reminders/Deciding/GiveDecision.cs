using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Deciding;

/// <summary>Pure: whether a task may be given as it is wished, and what it then is.</summary>
internal static class GiveDecision
{
    private const int MostDaily = 10;
    private const int MostWeekly = 12;
    private const int MostLeadDays = 366;

    public static GiveDecided Of(NewTask task, Asking asking, DateTimeOffset now)
    {
        if (Fault(task, now) is { } fault) return new GiveDecided.Refused(fault);

        var assignees = new List<TaskAssignee>();
        foreach (var assignee in task.Assignees)
        {
            if (May(asking, assignee) is Permission.Denied denied) return new GiveDecided.Denied(denied.Reason, assignee);
            var known = Known(asking, assignee);
            if (!assignees.Contains(known)) assignees.Add(known);
        }

        var series = new TaskSeries
        {
            Id = SeriesId(asking.Asker!.Id, task.ActId),
            Title = task.Title.Trim(),
            Detail = task.Detail.Trim(),
            Basis = task.Basis,
            GivenBy = asking.Asker.Id,
            Given = now,
            Deadline = task.Deadline,
            Plan = task.Plan,
            Recurrence = task.Recurrence,
            Urgent = task.Urgent,
        };
        return new GiveDecided.Accepted(new SeriesView(series, Tasks(series.Id, assignees, now)));
    }

    /// <summary>The tasks of a new series.</summary>
    public static IReadOnlyList<AssignedTask> Tasks(string series, IReadOnlyList<TaskAssignee> assignees, DateTimeOffset now) =>
        [.. assignees.Select((assignee, number) => new AssignedTask { Id = new TaskId(series, number), Assignee = assignee, RoundBegan = now, RemindedUntil = now })];

    /// <summary>Whether one may be given a task by the asker.</summary>
    public static Permission May(Asking asking, TaskAssignee assignee) => assignee switch
    {
        TaskAssignee.OnePerson one => Organization.Permissions.May.AssignTo(asking, asking.Organization.Person(one.Id)),
        TaskAssignee.WholeUnit unit => Organization.Permissions.May.AssignToUnit(asking, asking.Organization.Unit(unit.Id)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The series that an act of a person makes.</summary>
    public static string SeriesId(string giver, string act) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{giver.ToLowerInvariant()}\n{act}")).AsSpan(0, 12));

    private static TaskFault? Fault(NewTask task, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(task.Title)) return TaskFault.TitleMissing;
        if (task.Title.Trim().Length > TaskSeries.TitleCharacters || task.Detail.Trim().Length > TaskSeries.DetailCharacters) return TaskFault.TooLong;
        if (ActRules.Deadline(task.Deadline, now) is { } deadline) return deadline;
        if (task.Assignees.Count == 0) return TaskFault.NobodyAssigned;
        if (task.Assignees.Count > TaskSeries.MostTasks) return TaskFault.TooMany;
        return IsPlan(task.Plan) ? null : TaskFault.PlanOutOfRange;
    }

    private static bool IsPlan(ReminderPlan plan) =>
        plan.Before.Count <= ReminderPlan.MostLeads && plan.Before.All(IsLead) && plan.DailyAfter is >= 0 and <= MostDaily && plan.WeeklyAfter is >= 0 and <= MostWeekly && Enum.IsDefined(plan.OnTheDay);

    private static bool IsLead(ReminderLead lead) => lead.Count >= 1 && lead.Count <= lead.Unit switch
    {
        LeadUnit.Minutes => MostLeadDays * 24 * 60,
        LeadUnit.Hours => MostLeadDays * 24,
        LeadUnit.Days or LeadUnit.WorkingDays => MostLeadDays,
        LeadUnit.Weeks => MostLeadDays / 7,
        LeadUnit.Months => MostLeadDays / 30,
        _ => throw new UnreachableException(),
    };

    private static TaskAssignee Known(Asking asking, TaskAssignee assignee) => assignee switch
    {
        TaskAssignee.OnePerson one => new TaskAssignee.OnePerson(asking.Organization.Person(one.Id)!.Id),
        TaskAssignee.WholeUnit unit => new TaskAssignee.WholeUnit(asking.Organization.Unit(unit.Id)!.Id),
        _ => throw new UnreachableException(),
    };
}
