using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Keeping;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Digests;

/// <summary>Words a manager's digest at the moment of sending: of what the manager gave and of the units managed, what somebody set for oneself left out. Nothing to say, no digest.</summary>
internal sealed class DigestContent(TaskLists lists, IOrganization organization, DigestCard card) : IDeliveryContent
{
    /// <summary>Of its deliveries and of its timer.</summary>
    public const string KindName = "task-digest";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var snapshot = organization.Current;
        var viewer = new Asking(snapshot, snapshot.Person(request.Recipient), VietnamClock.DayOf(request.Now));
        var items = request.Items.Select(item => item.Id).ToList();
        var figures = DigestFigures.Of(await TasksAsync(viewer, cancellationToken), request.Now);
        return figures.IsEmpty ? [new Composed.NotNeeded(items, "nothing-to-say")] : [new Composed.Message(items, card.Of(figures, viewer, request.Language, request.Now))];
    }

    private async ValueTask<IEnumerable<TaskView>> TasksAsync(Asking viewer, CancellationToken cancellationToken)
    {
        if (viewer.Asker is not { } manager) return [];

        var tasks = (await lists.GivenAsync(manager.Id, cancellationToken)).SelectMany(series => series.Views).ToList();
        var (organization, day) = (viewer.Organization, viewer.Day);
        foreach (var unit in organization.Managed(manager, day)) tasks.AddRange(await lists.OfAsync(new TaskAssignee.WholeUnit(unit.Id), cancellationToken));
        foreach (var person in organization.Staff(manager, day)) tasks.AddRange(await lists.OfAsync(new TaskAssignee.OnePerson(person.Id), cancellationToken));
        return tasks.Where(view => !view.Parties.IsPersonal && May.SeeTask(viewer, view.Parties).IsGranted);
    }
}
