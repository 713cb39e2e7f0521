using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Storing;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Keeping;

/// <summary>Whose tasks are whose: the hints lead, the authority says. A hint that leads nowhere, or to what ended long ago, goes.</summary>
internal sealed class TaskLists(TaskStore store, TaskHints hints, TimeProvider time)
{
    /// <summary>For how long what ended is listed.</summary>
    public static readonly TimeSpan Ended = TimeSpan.FromDays(30);

    /// <summary>What a person is to do, as the contract of tasks has it.</summary>
    public async ValueTask<IReadOnlyList<TaskView>> MineAsync(Asking asking, CancellationToken cancellationToken)
    {
        if (asking.Asker is not { } asker) return [];

        var views = new List<TaskView>();
        foreach (var (assignee, person) in For(asker, asking)) views.AddRange((await OfAsync(assignee, cancellationToken)).Where(view => view.Task.Ended is null && IsOf(view, person, asking)));
        var now = time.GetUtcNow();
        return
        [
            .. views.Where(view => !view.Parties.IsPersonal || Is(view.Series.GivenBy, asker.Id)).DistinctBy(view => view.Task.Id)
                .OrderBy(view => !view.IsOpen).ThenBy(view => !view.IsLate(now)).ThenBy(view => view.Deadline.At).ThenBy(view => view.Task.Id.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>What a person gave, as the contract of tasks has it.</summary>
    public async ValueTask<IReadOnlyList<SeriesView>> GivenAsync(string person, CancellationToken cancellationToken)
    {
        var given = new List<(SeriesView View, DateTimeOffset? Ended)>();
        foreach (var hint in await hints.GivenAsync(person, cancellationToken))
        {
            if (await store.SeriesAsync(hint.Value.Series, cancellationToken) is not { } series || series.Ended < time.GetUtcNow() - Ended) await hints.RepairAsync(hint, cancellationToken);
            else given.Add((series.View, series.Ended));
        }

        return
        [
            .. given.Where(one => one.Ended is null).OrderBy(one => one.View.Views.Where(view => view.Task.Ended is null).Min(view => view.Deadline.At)).Select(one => one.View),
            .. given.Where(one => one.Ended is not null).OrderByDescending(one => one.Ended).Select(one => one.View),
        ];
    }

    /// <summary>The tasks of an assignee: the open ones, those that wait to be confirmed, and those that ended lately.</summary>
    public async ValueTask<IReadOnlyList<TaskView>> OfAsync(TaskAssignee assignee, CancellationToken cancellationToken)
    {
        var (views, heads) = (new List<TaskView>(), new Dictionary<string, SeriesRecord?>(StringComparer.Ordinal));
        foreach (var hint in await hints.MineAsync(assignee, cancellationToken))
        {
            var id = new TaskId(hint.Value.Series, hint.Value.Number ?? 0);
            if (!heads.TryGetValue(id.Series, out var head)) heads[id.Series] = head = (await store.HeadAsync(id.Series, cancellationToken))?.Value;
            var task = head is not null && id.Number < head.Count ? (await store.TaskAsync(id, cancellationToken))?.Value.Task : null;
            if (task is null || TaskRows.Of(task.Assignee) != TaskRows.Of(assignee) || task.Ended < time.GetUtcNow() - Ended) await hints.RepairAsync(hint, cancellationToken);
            else views.Add(new TaskView(head!.Series, task));
        }

        return views;
    }

    // Oneself, the units that one heads or answers for, and the same for those whom one stands in for today.
    private static IEnumerable<(TaskAssignee Assignee, Person Person)> For(Person asker, Asking asking)
    {
        var (organization, day) = (asking.Organization, asking.Day);
        var people = organization.Absences.Where(absence => absence.Covers(day)).Select(absence => organization.Person(absence.PersonId)).OfType<Person>().Distinct()
            .Where(away => organization.ActsFor(away.Id, day) is StandInOutcome.StandsIn stands && Is(stands.Person.Id, asker.Id)).Prepend(asker);
        foreach (var person in people.Distinct())
        {
            yield return (new TaskAssignee.OnePerson(person.Id), person);
            foreach (var grant in person.Roles.Where(grant => grant is { Role: Role.Head or Role.Manager, Of: not null })) yield return (new TaskAssignee.WholeUnit(grant.Of!), person);
        }
    }

    private static bool IsOf(TaskView view, Person person, Asking asking) => view.Task.Assignee is not TaskAssignee.WholeUnit unit || person.Has(Role.Head, unit.Id) || TaskPeople.Responsible(view, asking.Organization, asking.Day) == person;

    private static bool Is(string id, string other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
