using System.Diagnostics;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>Pure: whether a message about a task still says something true and useful at the moment it goes.</summary>
internal static class MessageNeed
{
    /// <summary>Why it is not needed, as a code for the ledger; null when it is.</summary>
    public static string? WhyNot(TaskMessage message, TaskView task, Asking viewer, (WorkingCalendar Calendar, DateTimeOffset Now) at)
    {
        if (message.Notice is not TaskNoticeKind.ReassignedFrom && !May.SeeTask(viewer, task.Parties).IsGranted) return "not-concerned";
        if (message.Notice is not { } notice) return !task.IsOpen ? Ended(task) : message.Round != task.Task.Round ? "replaced" : Overtaken(message, task, at);

        var concerned = May.WorkOnTask(viewer, task.Parties).IsGranted || (May.DecideOnTask(viewer, task.Parties).IsGranted && notice is not (TaskNoticeKind.Given or TaskNoticeKind.ReassignedTo or TaskNoticeKind.PassedOnTo));
        var needed = notice switch
        {
            TaskNoticeKind.Given or TaskNoticeKind.ReassignedTo or TaskNoticeKind.PassedOnTo or TaskNoticeKind.DeadlineChanged or TaskNoticeKind.MoreTimeGranted
                or TaskNoticeKind.MoreTimeRefused or TaskNoticeKind.Returned => task.IsOpen && concerned,
            TaskNoticeKind.Cancelled => task.Task.State == TaskState.Cancelled,
            TaskNoticeKind.Confirmed => task.Task.State == TaskState.Done,
            TaskNoticeKind.Reported => task.Task.State == TaskState.Reported,
            TaskNoticeKind.MoreTimeAsked => task.Task.Asked is not null,
            TaskNoticeKind.ReassignedFrom or TaskNoticeKind.PassedOn => true,
            _ => throw new UnreachableException(),
        };
        return needed ? null : Ended(task);
    }

    // A step that waited, for the hours, the pace or the person, until a later one fell due or it was put off: the later one says it.
    private static string? Overtaken(TaskMessage message, TaskView task, (WorkingCalendar Calendar, DateTimeOffset Now) at)
    {
        if (message.Step == TaskMessage.Left || message.Step!.StartsWith(TaskMessage.Away, StringComparison.Ordinal)) return null;
        if (message.Step == DueReminders.Late) return task.Task.SnoozedUntil > at.Now ? "put-off" : null;

        var steps = TaskPlan.Of(PlanFrame.Of(task), at.Calendar).Steps;
        if (steps.FirstOrDefault(step => step.Key == message.Step) is not { } own) return task.Task.SnoozedUntil is null ? "replaced" : "put-off";
        return steps.Any(later => later.To == own.To && later.At > own.At && later.At <= at.Now) ? "replaced" : null;
    }

    private static string Ended(TaskView task) => task.Task.State switch
    {
        TaskState.Done => "done",
        TaskState.Cancelled => "cancelled",
        TaskState.Reported => "reported",
        TaskState.Open or TaskState.InProgress => "settled",
        _ => throw new UnreachableException(),
    };
}
