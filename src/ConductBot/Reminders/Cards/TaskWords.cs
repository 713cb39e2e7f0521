using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>Says what a task is in words, for cards, lists and notices alike.</summary>
internal sealed class TaskWords(DateWords dates, Localized<TaskCardTexts> texts, Localized<OrganizationTexts> organizationTexts)
{
    /// <summary>The texts that cards use.</summary>
    public TaskCardTexts this[Language language] => texts[language];

    /// <summary>"chậm nhất hết thứ Sáu, ngày 18/12/2026", "chậm nhất thứ Sáu, ngày 18/12/2026 lúc 15:00".</summary>
    public string Deadline(TaskDeadline deadline, Language language) => deadline.Time is { } time
        ? dates.Of(new Moment(deadline.Day, time, Bound.Until), language)
        : Format(texts[language].DeadlineDay, dates.Of(new Moment(deadline.Day), language));

    /// <summary>"thứ Sáu, ngày 18/12/2026 lúc 15:00".</summary>
    public string At(DateTimeOffset moment, Language language) => dates.Of(new Moment(VietnamClock.DayOf(moment), VietnamClock.TimeOf(moment)), language);

    /// <summary>"hàng tuần thứ Hai".</summary>
    public string Repeats(Recurrence recurrence, TaskDeadline deadline, Language language) => dates.Of(recurrence, deadline.Time, language);

    /// <summary>How it stands with time: "còn 3 ngày", "trễ 2 ngày", "đúng hạn"; "" for what was cancelled.</summary>
    public string Left(TaskView task, DateTimeOffset now, Language language)
    {
        var text = texts[language];
        if (task.Task.State is TaskState.Reported or TaskState.Done) return task.IsLate(now) ? text.TooLate : text.OnTime;
        if (!task.IsOpen) return "";

        var days = task.Deadline.Day.DayNumber - VietnamClock.DayOf(now).DayNumber;
        if (task.IsLate(now)) return days switch { >= 0 => text.LateToday, -1 => text.LateOneDay, _ => Format(text.LateDays, -days) };
        if (days > 1) return Format(text.LeftDays, days);
        if (days == 1) return text.LeftTomorrow;
        if (task.Deadline.Time is null) return text.LeftToday;
        var left = task.Deadline.At - now;
        return left >= TimeSpan.FromHours(1) ? Format(text.LeftHours, (int)left.TotalHours) : Format(text.LeftMinutes, Math.Max(1, (int)left.TotalMinutes));
    }

    /// <summary>Where it stands.</summary>
    public string State(TaskState state, Language language) => state switch
    {
        TaskState.Open => texts[language].StateOpen,
        TaskState.InProgress => texts[language].StateInProgress,
        TaskState.Reported => texts[language].StateReported,
        TaskState.Done => texts[language].StateDone,
        TaskState.Cancelled => texts[language].StateCancelled,
        _ => throw new UnreachableException(),
    };

    /// <summary>Who is to do it: "Trương Thị Lan, Chuyên viên – Phòng …", "Phòng … (làm chung)".</summary>
    public string Assignee(TaskAssignee assignee, OrganizationSnapshot organization, Language language) => assignee switch
    {
        TaskAssignee.OnePerson one => organization.Person(one.Id) is { } person ? OrganizationWords.Full(person, organization) : texts[language].Somebody,
        TaskAssignee.WholeUnit unit => Format(texts[language].AssigneeUnitTogether, organization.Unit(unit.Id)?.Name ?? unit.Id),
        _ => throw new UnreachableException(),
    };

    /// <summary>A person's name, or that there is none any more.</summary>
    public string Name(string id, OrganizationSnapshot organization, Language language) => organization.Person(id)?.Name ?? texts[language].Somebody;

    /// <summary>What happened, who did it and when: "20/11 09:15: Trần Văn Hậu trả lại: “…”".</summary>
    public string Event(TaskEvent one, OrganizationSnapshot organization, Language language)
    {
        var text = texts[language];
        var (done, words) = one.What switch
        {
            TaskAct.Start start => (text.EventStart, start.Note),
            TaskAct.Report report => (text.EventReport, report.Note),
            TaskAct.Confirm => (text.EventConfirm, ""),
            TaskAct.Return back => (text.EventReturn, back.Reason),
            TaskAct.AskMoreTime ask => (Format(text.EventAskMoreTime, Deadline(ask.Until, language)), ask.Reason),
            TaskAct.GrantMoreTime => (text.EventGrantMoreTime, ""),
            TaskAct.RefuseMoreTime refuse => (text.EventRefuseMoreTime, refuse.Reason),
            TaskAct.PassOn pass => (Format(text.EventPassOn, Name(pass.PersonId, organization, language)), pass.Note),
            TaskAct.Snooze snooze => (Format(text.EventSnooze, At(snooze.Until, language)), ""),
            TaskAct.ChangeDeadline change => (Format(text.EventChangeDeadline, Deadline(change.Until, language)), change.Reason),
            TaskAct.Reassign reassign => (Format(text.EventReassign, Name(reassign.PersonId, organization, language)), reassign.Reason),
            TaskAct.Cancel cancel => (text.EventCancel, cancel.Reason),
            _ => throw new UnreachableException(),
        };
        var when = VietnamClock.In(one.At).ToString("dd/MM HH:mm", CultureInfo.InvariantCulture);
        var line = Format(text.EventLine, when, Name(one.By, organization, language), done);
        return words.Length == 0 ? line : Format(text.EventWords, line, words);
    }

    /// <summary>Why something cannot be done.</summary>
    public string Of(TaskFault fault, Language language)
    {
        var text = texts[language];
        return fault switch
        {
            TaskFault.TitleMissing => text.FaultTitleMissing,
            TaskFault.TooLong => text.FaultTooLong,
            TaskFault.InThePast => text.FaultInThePast,
            TaskFault.TooFar => text.FaultTooFar,
            TaskFault.NobodyAssigned => text.FaultNobodyAssigned,
            TaskFault.TooMany => text.FaultTooMany,
            TaskFault.PlanOutOfRange => text.FaultPlanOutOfRange,
            TaskFault.BadLink => text.FaultBadLink,
            TaskFault.WrongUntil => text.FaultWrongUntil,
            TaskFault.Ended => text.FaultEnded,
            TaskFault.NotReported => text.FaultNotReported,
            TaskFault.AlreadyReported => text.FaultAlreadyReported,
            TaskFault.NothingAsked => text.FaultNothingAsked,
            TaskFault.AlreadyAsked => text.FaultAlreadyAsked,
            TaskFault.SamePerson => text.FaultSamePerson,
            TaskFault.ReasonMissing => text.FaultReasonMissing,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Why somebody may not.</summary>
    public string Of(DenialReason reason, Language language) => OrganizationWords.Of(reason, organizationTexts[language]);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
