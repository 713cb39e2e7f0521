using System.Runtime.CompilerServices;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Digests;

/// <summary>The tasks of a manager's digest: what the manager gave, those of the managed units and of their people; what somebody set for oneself is left out.</summary>
internal sealed class DigestTasks(TaskLists lists)
{
    /// <summary>Each, perhaps more than once.</summary>
    public async IAsyncEnumerable<TaskView> OfAsync(Asking viewer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (viewer.Asker is not { } manager) yield break;

        foreach (var view in (await lists.GivenAsync(manager.Id, cancellationToken)).SelectMany(series => series.Views).Where(IsShown)) yield return view;
        var (organization, day) = (viewer.Organization, viewer.Day);
        var assignees = organization.Managed(manager, day).Select(unit => (TaskAssignee)new TaskAssignee.WholeUnit(unit.Id))
            .Concat(organization.Staff(manager, day).Select(person => new TaskAssignee.OnePerson(person.Id)));
        foreach (var assignee in assignees)
        {
            foreach (var view in (await lists.OfAsync(assignee, cancellationToken)).Where(IsShown)) yield return view;
        }

        bool IsShown(TaskView view) => !view.Parties.IsPersonal && May.SeeTask(viewer, view.Parties).IsGranted;
    }

    /// <summary>Whether there is something to say to a manager.</summary>
    public async ValueTask<bool> AnyAsync(Asking viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await foreach (var view in OfAsync(viewer, cancellationToken))
        {
            if (!DigestFigures.Of([view], now).IsEmpty) return true;
        }

        return false;
    }
}
