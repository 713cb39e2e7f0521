using System.Diagnostics;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Deciding;

/// <summary>Pure: what becomes of a task when somebody does something about it, and whom it concerns.</summary>
internal static class TaskDecision
{
    private const int MostEvents = 60;
    private const int SnoozeDays = 3;

    public static TaskDecided Of(TaskView task, ActRequest request, WorkingCalendar calendar)
    {
        if (request.Asking.Asker is { } asker && task.Task.History.Any(one => one.Act == request.ActId && Is(one.By, asker.Id))) return new TaskDecided.Repeated();
        if (ActRules.Permission(task, request) is Permission.Denied denied) return new TaskDecided.Denied(denied.Reason);
        if (ActRules.Words(request.Act) is { } wrong) return new TaskDecided.Refused(wrong);
        if (ActRules.Standing(task.Task, request.Act) is { } standing) return new TaskDecided.Refused(standing);
        if (Time(task, request, calendar) is { } time) return new TaskDecided.Refused(time);

        var after = After(task, request);
        return new TaskDecided.Changed(after, Notices(task, after, request));
    }

    private static TaskFault? Time(TaskView task, ActRequest request, WorkingCalendar calendar) => request.Act switch
    {
        TaskAct.AskMoreTime ask => ActRules.Deadline(ask.Until, request.Now) ?? (ask.Until.At <= task.Deadline.At ? TaskFault.WrongUntil : null),
        TaskAct.GrantMoreTime => ActRules.Deadline(task.Task.Asked!.Until, request.Now),
        TaskAct.ChangeDeadline change => ActRules.Deadline(change.Until, request.Now) ?? (change.Until == task.Deadline ? TaskFault.WrongUntil : null),
        TaskAct.Snooze snooze when snooze.Until <= request.Now => TaskFault.InThePast,
        TaskAct.Snooze snooze => snooze.Until < LatestSnooze(task, request.Now, calendar) ? null : TaskFault.WrongUntil,
        _ => null,
    };

    private static DateTimeOffset LatestSnooze(TaskView task, DateTimeOffset now, WorkingCalendar calendar) =>
        now < task.Deadline.At ? task.Deadline.At : VietnamClock.At(calendar.AddWorkingDays(VietnamClock.DayOf(now), SnoozeDays).AddDays(1), TimeOnly.MinValue);

    private static AssignedTask After(TaskView task, ActRequest request)
    {
        var what = new TaskEvent(request.ActId, request.Now, request.Asking.Asker!.Id, request.Act);
        var next = task.Task with { Version = task.Task.Version + 1, History = [.. task.Task.History.TakeLast(MostEvents - 1), what] };

        // What has ended, or waits to be confirmed, keeps its deadline whatever becomes of the series'.
        var settled = next with { OwnDeadline = task.Deadline, Asked = null, SnoozedUntil = null };
        return request.Act switch
        {
            TaskAct.Start => next with { State = TaskState.InProgress },
            TaskAct.Report when task.Parties.IsPersonal => settled with { State = TaskState.Done, Reported = request.Now, Ended = request.Now },
            TaskAct.Report => settled with { State = TaskState.Reported, Reported = request.Now },
            TaskAct.Confirm => settled with { State = TaskState.Done, Ended = request.Now },
            TaskAct.Cancel => settled with { State = TaskState.Cancelled, Ended = request.Now },
            TaskAct.Return => NewRound(next, request.Now) with { State = TaskState.Open },
            TaskAct.AskMoreTime ask when task.Parties.IsPersonal => NewRound(next, request.Now) with { OwnDeadline = ask.Until },
            TaskAct.AskMoreTime ask => next with { Asked = new TaskExtension(ask.Until, ask.Reason, what.By, request.Now) },
            TaskAct.GrantMoreTime => NewRound(next, request.Now) with { OwnDeadline = task.Task.Asked!.Until },
            TaskAct.RefuseMoreTime => next with { Asked = null },
            TaskAct.ChangeDeadline change => NewRound(next, request.Now) with { OwnDeadline = change.Until },
            TaskAct.PassOn pass => NewRound(next, request.Now) with { State = TaskState.Open, Assignee = Named(request.Asking, pass.PersonId) },
            TaskAct.Reassign reassign => NewRound(next, request.Now) with { State = TaskState.Open, Assignee = Named(request.Asking, reassign.PersonId) },
            TaskAct.Snooze snooze => next with { SnoozedUntil = snooze.Until },
            _ => throw new UnreachableException(),
        };
    }

    private static AssignedTask NewRound(AssignedTask task, DateTimeOffset now) => task with { Round = task.Round + 1, RoundBegan = now, RemindedUntil = now, SnoozedUntil = null, Asked = null };

    private static TaskAssignee.OnePerson Named(Asking asking, string id) => new(asking.Organization.Person(id)!.Id);

    private static IReadOnlyList<TaskNotice> Notices(TaskView before, AssignedTask task, ActRequest request)
    {
        var after = before with { Task = task };
        var (organization, day) = (request.Asking.Organization, request.Asking.Day);
        var giver = TaskPeople.Giver(before, organization, day);
        var assignee = TaskPeople.Assignee(before, organization, day);
        var next = TaskPeople.Assignee(after, organization, day);
        // Whoever gave it hears too what somebody above decides.
        IReadOnlyList<(TaskNoticeKind Kind, Person? To)> told = request.Act switch
        {
            TaskAct.Start or TaskAct.Snooze => [],
            TaskAct.Report => [(TaskNoticeKind.Reported, giver)],
            TaskAct.AskMoreTime => [(TaskNoticeKind.MoreTimeAsked, giver)],
            TaskAct.Confirm => [(TaskNoticeKind.Confirmed, assignee), (TaskNoticeKind.Confirmed, giver)],
            TaskAct.Return => [(TaskNoticeKind.Returned, assignee), (TaskNoticeKind.Returned, giver)],
            TaskAct.GrantMoreTime => [(TaskNoticeKind.MoreTimeGranted, assignee), (TaskNoticeKind.MoreTimeGranted, giver)],
            TaskAct.RefuseMoreTime => [(TaskNoticeKind.MoreTimeRefused, assignee), (TaskNoticeKind.MoreTimeRefused, giver)],
            TaskAct.ChangeDeadline => [(TaskNoticeKind.DeadlineChanged, assignee), (TaskNoticeKind.DeadlineChanged, giver)],
            TaskAct.Cancel => [(TaskNoticeKind.Cancelled, assignee), (TaskNoticeKind.Cancelled, giver)],
            TaskAct.PassOn => [(TaskNoticeKind.PassedOnTo, next), (TaskNoticeKind.PassedOn, giver), (TaskNoticeKind.ReassignedFrom, assignee)],
            TaskAct.Reassign => [(TaskNoticeKind.ReassignedTo, next), (TaskNoticeKind.ReassignedFrom, assignee), (TaskNoticeKind.PassedOn, giver)],
            _ => throw new UnreachableException(),
        };
        return [.. told.Where(one => one.To is { } to && !Is(to.Id, request.Asking.Asker!.Id)).DistinctBy(one => one.To!.Id).Select(one => new TaskNotice(one.Kind, one.To!.Id, request.ActId))];
    }

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
