using System.Diagnostics;
using System.Globalization;
using ConductBot.Organization;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Reminding;

/// <summary>
/// Pure: whom a step reaches on a day. Who is away is replaced by the stand-in; when nobody acts the manager is told so instead, once an absence; when there is nobody left to do it the giver is told so,
/// once a round. A step for a manager whom there is not goes to the giver.
/// </summary>
internal static class StepRecipients
{
    public static StepRecipient? Of(PlannedStep step, TaskView task, OrganizationSnapshot organization, DateOnly day)
    {
        var giver = TaskPeople.Giver(task, organization, day);
        return step.To switch
        {
            StepTo.Giver => To(giver, step.Key),
            StepTo.Manager => To(TaskPeople.Manager(task, organization, day) ?? giver, step.Key),
            StepTo.Assignee when task.Parties.IsPersonal => To(TaskPeople.Assignee(task, organization, day), step.Key),
            StepTo.Assignee => Assignee(step, task, organization, day),
            _ => throw new UnreachableException(),
        };
    }

    private static StepRecipient? Assignee(PlannedStep step, TaskView task, OrganizationSnapshot organization, DateOnly day)
    {
        var giver = TaskPeople.Giver(task, organization, day);
        if (TaskPeople.Responsible(task, organization, day) is not { } person) return To(giver, TaskMessage.Left);
        return organization.ActsFor(person.Id, day) switch
        {
            StandInOutcome.Present present => To(present.Person, step.Key),
            StandInOutcome.StandsIn stands => To(stands.Person, step.Key),
            StandInOutcome.Nobody => To(TaskPeople.Manager(task, organization, day) ?? giver, $"{TaskMessage.Away}{Until(person, organization, day)}"),
            _ => throw new UnreachableException(),
        };
    }

    private static string Until(Person person, OrganizationSnapshot organization, DateOnly day) =>
        (organization.AbsenceOn(person.Id, day)?.Until ?? day).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static StepRecipient? To(Person? person, string key) => person is null ? null : new StepRecipient(person.Id, key);
}
