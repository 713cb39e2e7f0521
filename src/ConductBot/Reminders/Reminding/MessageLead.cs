using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>Says why a message about a task comes.</summary>
internal sealed class MessageLead(Localized<ReminderTexts> texts, TaskWords words)
{
    /// <summary>The texts of messages.</summary>
    public ReminderTexts this[Language language] => texts[language];

    public string Of(TaskMessage message, TaskCardRequest about)
    {
        var text = texts[about.Language];
        var lead = message.Notice is { } notice ? Notice(notice, message.Act, about) : Step(message, about, text);
        return StandsInFor(message, about) is { } away ? $"{lead} {Format(text.StandIn, away)}" : lead;
    }

    private string Notice(TaskNoticeKind kind, string act, TaskCardRequest about)
    {
        var text = texts[about.Language];
        var what = about.Task.Task.History.LastOrDefault(one => TaskMessage.NameOf(one.Act) == act);
        var own = May.WorkOnTask(about.Viewer, about.Task.Parties).IsGranted;
        var by = words.Name(what?.By ?? about.Task.Series.GivenBy, about.Viewer.Organization, about.Language);
        var lead = Format(
            kind switch
            {
                TaskNoticeKind.Given => text.Given,
                TaskNoticeKind.DeadlineChanged => text.DeadlineChanged,
                TaskNoticeKind.Cancelled => own ? text.Cancelled : text.CancelledOf,
                TaskNoticeKind.ReassignedTo => text.ReassignedTo,
                TaskNoticeKind.ReassignedFrom => text.ReassignedFrom,
                TaskNoticeKind.MoreTimeAsked => text.MoreTimeAsked,
                TaskNoticeKind.MoreTimeGranted => text.MoreTimeGranted,
                TaskNoticeKind.MoreTimeRefused => text.MoreTimeRefused,
                TaskNoticeKind.Reported => text.Reported,
                TaskNoticeKind.Returned => text.Returned,
                TaskNoticeKind.Confirmed => own ? text.Confirmed : text.ConfirmedOf,
                TaskNoticeKind.PassedOnTo => text.PassedOnTo,
                TaskNoticeKind.PassedOn => text.PassedOn,
                _ => throw new UnreachableException(),
            },
            by,
            Assignee(about));
        return what is not null && Said(what.What) is { Length: > 0 } said ? $"{lead} {Format(text.Words, said)}" : lead;
    }

    private string Step(TaskMessage message, TaskCardRequest about, ReminderTexts text)
    {
        var (task, own) = (about.Task, May.WorkOnTask(about.Viewer, about.Task.Parties).IsGranted);
        if (message.Step == TaskMessage.Left) return Format(text.Left, Assignee(about));
        if (message.Step!.StartsWith(TaskMessage.Away, StringComparison.Ordinal)) return Format(text.Away, Assignee(about), Day(message.Step[TaskMessage.Away.Length..]));

        var late = about.Now >= task.Deadline.At;
        return message.StepKind switch
        {
            StepKind.Stopped => task.Parties.IsPersonal ? text.Stopped : Format(text.StoppedOf, Assignee(about)),
            StepKind.Weekly => own && !message.Step.StartsWith("wm", StringComparison.Ordinal) ? text.StillOverdue : Format(text.StillOverdueOf, Assignee(about)),
            StepKind.Escalated => Format(text.OverdueOf, Assignee(about)),
            StepKind.AtTheTime => text.AtTheTime,
            StepKind.Overdue => text.Overdue,
            StepKind.SnoozeEnd => late && !task.Parties.IsPersonal ? text.Overdue : text.SnoozeEnd,
            StepKind.Before or StepKind.OnTheDay when late => text.Overdue,
            StepKind.Before or StepKind.OnTheDay => task.Deadline.Day == VietnamClock.DayOf(about.Now) ? text.Today : text.Ahead,
            _ => throw new UnreachableException(),
        };
    }

    // Whoever gets what is another's, because they act for them today.
    private string? StandsInFor(TaskMessage message, TaskCardRequest about)
    {
        var (organization, day) = (about.Viewer.Organization, about.Viewer.Day);
        var person = message.Notice is TaskNoticeKind.Reported or TaskNoticeKind.MoreTimeAsked or TaskNoticeKind.PassedOn ? organization.Person(about.Task.Series.GivenBy)
            : message.Notice is not null || message.StepKind is StepKind.Before or StepKind.OnTheDay or StepKind.AtTheTime or StepKind.Overdue or StepKind.SnoozeEnd
                ? TaskPeople.Responsible(about.Task, organization, day)
                : null;
        return person is not null && organization.ActsFor(person.Id, day) is Organization.StandInOutcome.StandsIn stands && stands.Person == about.Viewer.Asker ? person.Name : null;
    }

    private string Assignee(TaskCardRequest about) => about.Task.Task.Assignee switch
    {
        TaskAssignee.OnePerson one => words.Name(one.Id, about.Viewer.Organization, about.Language),
        TaskAssignee.WholeUnit unit => about.Viewer.Organization.Unit(unit.Id)?.Name ?? unit.Id,
        _ => throw new UnreachableException(),
    };

    private static string Said(TaskAct act) => act switch
    {
        TaskAct.Report report => report.Note,
        TaskAct.Return back => back.Reason,
        TaskAct.AskMoreTime ask => ask.Reason,
        TaskAct.RefuseMoreTime refuse => refuse.Reason,
        TaskAct.PassOn pass => pass.Note,
        TaskAct.ChangeDeadline change => change.Reason,
        TaskAct.Reassign reassign => reassign.Reason,
        TaskAct.Cancel cancel => cancel.Reason,
        TaskAct.Start or TaskAct.Confirm or TaskAct.GrantMoreTime or TaskAct.Snooze => "",
        _ => throw new UnreachableException(),
    };

    private static string Day(string day) => DateOnly.TryParseExact(day, "yyyyMMdd", out var read) ? read.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : day;

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
