using System.Diagnostics;
using System.Globalization;
using ConductBot.Audit;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Storing;

/// <summary>
/// Pure: what the audit says of tasks. Recorded is what gives somebody a duty, changes or ends it, or reports on it: given, reported done, confirmed, returned, more time asked for, granted or refused,
/// another deadline, passed on, reassigned, cancelled. Not: that somebody began or put off reminders, and nothing of what somebody set for oneself alone. A subject holds ids of tasks, never of people:
/// who acted stands under a pseudonym, and nobody else is named.
/// </summary>
internal static class TaskAudit
{
    /// <summary>Who made the next occurrence of what comes back.</summary>
    public const string Recurrence = "system:recurrence";

    /// <summary>A series was given, or came back; null when it is somebody's own matter.</summary>
    public static AuditIntent? Given(SeriesView series, string? previous) => series.Views.All(view => view.Parties.IsPersonal)
        ? null
        : new AuditIntent(
            $"{series.Series.Id}.given", series.Series.Given, previous is null ? series.Series.GivenBy : Recurrence, AuditAct.TaskGiven,
            string.Create(CultureInfo.InvariantCulture, $"{series.Series.Id} tasks {series.Tasks.Count}{(previous is null ? "" : $" after {previous}")}"));

    /// <summary>A task became another by its latest event; null for what is not recorded.</summary>
    public static AuditIntent? Changed(TaskView before, AssignedTask after)
    {
        var what = after.History[^1];
        if (CodeOf(what.What) is not { } code || (before.Parties.IsPersonal && (before with { Task = after }).Parties.IsPersonal)) return null;
        return new AuditIntent(string.Create(CultureInfo.InvariantCulture, $"{after.Id}.v{after.Version}"), what.At, what.By, AuditAct.TaskChanged, $"{after.Id} {code}");
    }

    /// <summary>What is to come of a series changed: its deadlines, or that it comes back at all; null when it does not come back.</summary>
    public static AuditIntent? Changed(SeriesRecord head, SeriesAct act) => head.Series.Recurrence is null || head.Assignees.All(one => one is TaskAssignee.OnePerson person && string.Equals(person.Id, head.Series.GivenBy, StringComparison.OrdinalIgnoreCase))
        ? null
        : new AuditIntent($"{head.Series.Id}.{TaskMessage.NameOf(act.ActId)}", act.At, act.By, AuditAct.TaskChanged, $"{head.Series.Id} all-to-come {CodeOf(act.Act)}");

    /// <summary>An act's name in the audit; null for one that is not recorded.</summary>
    public static string? CodeOf(TaskAct act) => act switch
    {
        TaskAct.Report => "reported",
        TaskAct.Confirm => "confirmed",
        TaskAct.Return => "returned",
        TaskAct.AskMoreTime => "more-time-asked",
        TaskAct.GrantMoreTime => "more-time-granted",
        TaskAct.RefuseMoreTime => "more-time-refused",
        TaskAct.ChangeDeadline => "deadline",
        TaskAct.PassOn => "passed-on",
        TaskAct.Reassign => "reassigned",
        TaskAct.Cancel => "cancelled",
        TaskAct.Start or TaskAct.Snooze => null,
        _ => throw new UnreachableException(),
    };
}
