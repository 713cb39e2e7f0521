using System.Diagnostics;
using System.Globalization;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>Reads what a form on a task's card says. Everything in it was in the user's hand.</summary>
internal sealed class TaskActReader(TaskWords words, WorkingCalendar calendar)
{
    /// <summary>The act of a verb.</summary>
    public ActRead Read(string verb, PressData data, TaskView task, TaskActing acting)
    {
        var text = words[acting.Language];
        return verb switch
        {
            TaskVerbs.Start => new ActRead.Meant(new TaskAct.Start()),
            TaskVerbs.Confirm => new ActRead.Meant(new TaskAct.Confirm()),
            TaskVerbs.Grant => new ActRead.Meant(new TaskAct.GrantMoreTime()),
            TaskVerbs.Done => new ActRead.Meant(new TaskAct.Report(data.Text(TaskInputs.DoneNote) ?? "", data.Text(TaskInputs.DoneLink))),
            TaskVerbs.Refuse => new ActRead.Meant(new TaskAct.RefuseMoreTime(data.Text(TaskInputs.RefuseReason) ?? "")),
            TaskVerbs.Cancel => new ActRead.Meant(new TaskAct.Cancel(data.Text(TaskInputs.CancelReason) ?? "")),
            TaskVerbs.Return => data.Text(TaskInputs.ReturnReason) is { } reason ? new ActRead.Meant(new TaskAct.Return(reason)) : new ActRead.Unclear(text.FaultReasonMissing),
            TaskVerbs.MoreTime => MoreTime(data, task, acting),
            TaskVerbs.Snooze => Snooze(data, acting),
            TaskVerbs.Change => data.Date(TaskInputs.ChangeDay) is { } day
                ? new ActRead.Meant(new TaskAct.ChangeDeadline(new TaskDeadline(day, data.Time(TaskInputs.ChangeTime)), data.Text(TaskInputs.ChangeReason) ?? ""))
                : new ActRead.Unclear(text.NeedDay),
            TaskVerbs.PassOn => Person(data.Text(TaskInputs.PassPerson), acting, id => new TaskAct.PassOn(id, data.Text(TaskInputs.PassNote) ?? "")),
            TaskVerbs.Reassign => Person(data.Text(TaskInputs.ReassignPerson), acting, id => new TaskAct.Reassign(id, data.Text(TaskInputs.ReassignReason) ?? "")),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>An act about a person who is called so, or is chosen by id.</summary>
    public ActRead Person(string? called, TaskActing acting, Func<string, TaskAct> act)
    {
        var text = words[acting.Language];
        if (called is null) return new ActRead.Unclear(text.NeedPerson);
        return new OrganizationLookup(acting.Asking, LookupScope.Anybody).Find(called) switch
        {
            LookupOutcome.Found { Target: LookupTarget.OnePerson one } => new ActRead.Meant(act(one.Person.Id)),
            LookupOutcome.Several several when several.Candidates.OfType<LookupTarget.OnePerson>().ToArray() is { Length: > 0 } people => new ActRead.Unclear(Format(text.PersonSeveral, called, string.Join("; ", people.Select(one => OrganizationWords.Full(one.Person, acting.Asking.Organization))))),
            LookupOutcome.OutOfReach { Reason: DenialReason.TargetNotHere } => new ActRead.Unclear(words.Of(DenialReason.TargetNotHere, acting.Language)),
            LookupOutcome.Found or LookupOutcome.Several or LookupOutcome.Every => new ActRead.Unclear(Format(text.PersonIsUnit, called)),
            LookupOutcome.Nobody or LookupOutcome.OutOfReach => new ActRead.Unclear(Format(text.PersonUnknown, called)),
            _ => throw new UnreachableException(),
        };
    }

    private ActRead MoreTime(PressData data, TaskView task, TaskActing acting)
    {
        var text = words[acting.Language];
        var number = data.Number(TaskInputs.MoreDays);
        var day = data.Date(TaskInputs.MoreUntil);
        if (number is { } said && (said < 1 || said > MoreTimeRule.MostDays || said != decimal.Truncate(said)) || (number is null && day is null)) return new ActRead.Unclear(text.NeedDaysOrDay);

        var counted = number is { } days ? MoreTimeRule.After(task.Deadline, (int)days, (acting.Now, calendar)) : null;
        if (counted is not null && day is { } other && counted.Day != other) return new ActRead.Unclear(Format(text.NeedOneOfDays, words.Deadline(counted, acting.Language)));
        return data.Text(TaskInputs.MoreReason) is { } reason ? new ActRead.Meant(new TaskAct.AskMoreTime(counted ?? new TaskDeadline(day!.Value), reason)) : new ActRead.Unclear(text.FaultReasonMissing);
    }

    private ActRead Snooze(PressData data, TaskActing acting)
    {
        var text = words[acting.Language];
        DateTimeOffset? until = data.Choice(TaskInputs.SnoozeTo, [TaskInputs.Later, TaskInputs.Tomorrow, TaskInputs.Monday, TaskInputs.Other]) switch
        {
            TaskInputs.Later => SnoozeTimes.LaterToday(acting.Now, calendar),
            TaskInputs.Tomorrow => SnoozeTimes.Tomorrow(acting.Now, calendar),
            TaskInputs.Monday => SnoozeTimes.Monday(acting.Now, calendar),
            _ => data.Date(TaskInputs.SnoozeDay) is { } day ? SnoozeTimes.On(day, data.Time(TaskInputs.SnoozeTime), calendar) : null,
        };
        if (until is { } moment) return new ActRead.Meant(new TaskAct.Snooze(moment));
        return new ActRead.Unclear(data.Choice(TaskInputs.SnoozeTo, [TaskInputs.Later]) is null ? text.NeedMoment : text.NoLaterToday);
    }

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
