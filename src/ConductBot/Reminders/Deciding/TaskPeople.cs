using System.Diagnostics;
using ConductBot.Organization;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Deciding;

/// <summary>Pure: which person is written to on a day about a task. Who is away is replaced by the stand-in; who is away without one finds it on return.</summary>
internal static class TaskPeople
{
    /// <summary>Whoever is to do it, or acts for them; null when nobody of them is left.</summary>
    public static Person? Assignee(TaskView task, OrganizationSnapshot organization, DateOnly day) => task.Parties.IsPersonal
        ? Here(organization.Person(task.Series.GivenBy), day)
        : Responsible(task, organization, day) is { } person ? Reached(person.Id, organization, day) : null;

    /// <summary>
    /// Who answers for it: the person, or the unit's head, else another manager of the unit; null when there is none any more. A head who gave it to the own unit does not answer to oneself while the unit
    /// has a deputy.
    /// </summary>
    public static Person? Responsible(TaskView task, OrganizationSnapshot organization, DateOnly day) => Responsible(task.Task.Assignee, task.Series.GivenBy, organization, day);

    /// <summary>The same for a task of which only these are known.</summary>
    public static Person? Responsible(TaskAssignee assignee, string giver, OrganizationSnapshot organization, DateOnly day) => assignee switch
    {
        TaskAssignee.OnePerson one => Here(organization.Person(one.Id), day),
        TaskAssignee.WholeUnit unit when organization.Unit(unit.Id) is { } whole && whole.ExistsOn(day) && organization.ManagersOf(whole.Id, day) is { Count: > 0 } managers =>
            managers.FirstOrDefault(manager => !string.Equals(manager.Id, giver, StringComparison.OrdinalIgnoreCase)) ?? managers[0],
        TaskAssignee.WholeUnit => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Who gave it, or acts for them; when they left, whoever those who do it answer to.</summary>
    public static Person? Giver(TaskView task, OrganizationSnapshot organization, DateOnly day) => Reached(task.Series.GivenBy, organization, day) ?? Manager(task, organization, day);

    /// <summary>To whom it is escalated, or who acts for them; null when there is nobody above.</summary>
    public static Person? Manager(TaskView task, OrganizationSnapshot organization, DateOnly day)
    {
        var above = task.Task.Assignee switch
        {
            TaskAssignee.OnePerson one => organization.ManagerOf(one.Id, day),
            TaskAssignee.WholeUnit unit => Responsible(task, organization, day) is { } head
                ? organization.ManagerOf(head.Id, day)
                : organization.Upwards(unit.Id).SelectMany(one => organization.ManagersOf(one.Id, day)).FirstOrDefault(),
            _ => throw new UnreachableException(),
        };
        return above is null ? null : Reached(above.Id, organization, day);
    }

    /// <summary>The person, or who acts for them; the person too when away and nobody acts; null for one who is not here any more.</summary>
    private static Person? Reached(string id, OrganizationSnapshot organization, DateOnly day) => organization.ActsFor(id, day) switch
    {
        StandInOutcome.Present present => present.Person,
        StandInOutcome.StandsIn stands => stands.Person,
        StandInOutcome.Nobody => Here(organization.Person(id), day),
        _ => throw new UnreachableException(),
    };

    private static Person? Here(Person? person, DateOnly day) => person is not null && person.IsHereOn(day) ? person : null;
}
