using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Pure: what a draft comes to.</summary>
internal static class DraftRule
{
    /// <summary>Who gets a task: units as they are when they have it together, else everybody in them whom the giver may give it to.</summary>
    public static IReadOnlyList<TaskAssignee> Assignees(TaskDraft draft, Asking asking) => [.. draft.Assignees.SelectMany(assignee => Each(assignee, draft.Together, asking)).Distinct()];

    /// <summary>Why the asker may not give a draft to all whom it names or asks about; null while nothing is in the way.</summary>
    public static DenialReason? Denied(PendingTask pending, Asking asking) => pending.Draft.Assignees.Concat(pending.Doubts.OfType<TaskDoubt.Whom>().SelectMany(doubt => doubt.Choices)).Select(assignee => assignee switch
    {
        TaskAssignee.OnePerson one => May.AssignTo(asking, asking.Organization.Person(one.Id)),
        TaskAssignee.WholeUnit unit => May.AssignToUnit(asking, asking.Organization.Unit(unit.Id)),
        _ => throw new System.Diagnostics.UnreachableException(),
    }).OfType<Permission.Denied>().Select(denied => (DenialReason?)denied.Reason).FirstOrDefault();

    /// <summary>How many of some units would have one each.</summary>
    public static int Members(IEnumerable<string> units, Asking asking) => units.SelectMany(unit => Each(new TaskAssignee.WholeUnit(unit), false, asking)).Distinct().Count();

    /// <summary>Whether it is for nobody but the giver.</summary>
    public static bool IsForOneself(TaskDraft draft, Asking asking) => draft.Unknown.Count == 0 && draft.Assignees is [TaskAssignee.OnePerson one] && string.Equals(one.Id, asking.Asker?.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it can be given as it stands.</summary>
    public static bool IsComplete(TaskDraft draft, DateTimeOffset now) => draft.Title.Length > 0 && draft.Deadline is { } deadline && deadline.At > now && draft.Assignees.Count > 0 && draft.Unknown.Count == 0;

    /// <summary>What its plan comes to.</summary>
    public static PlanPreview Preview(TaskDraft draft, Asking asking, DateTimeOffset now, Calendar.WorkingCalendar calendar) =>
        PlanPreview.Of(new PlanFrame { Plan = draft.Plan, Deadline = draft.Deadline!, Began = now, Urgent = draft.Urgent, Personal = IsForOneself(draft, asking) }, calendar);

    private static IEnumerable<TaskAssignee> Each(TaskAssignee assignee, bool? together, Asking asking) => assignee is TaskAssignee.WholeUnit unit && together == false
        ? asking.Organization.Everybody(unit.Id, asking.Day).Where(person => person.Id != asking.Asker?.Id && May.AssignTo(asking, person).IsGranted).Select(person => new TaskAssignee.OnePerson(person.Id))
        : [assignee];
}
