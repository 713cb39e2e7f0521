using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Digests;

/// <summary>Words a manager's digest at the moment of sending: of what the manager gave and of the units managed, what somebody set for oneself left out. Nothing to say, no digest.</summary>
internal sealed class DigestContent(DigestTasks tasks, IOrganization organization, DigestCard card) : IDeliveryContent
{
    /// <summary>Of its deliveries and of its timer.</summary>
    public const string KindName = "task-digest";

    /// <summary>A later one is none of this week's beginning any more: the next one says it all.</summary>
    public static readonly TimeSpan Useful = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var snapshot = organization.Current;
        var viewer = new Asking(snapshot, snapshot.Person(request.Recipient), VietnamClock.DayOf(request.Now));
        var composed = new List<Composed>();
        var late = request.Items.Where(item => request.Now - item.Due > Useful).Select(item => item.Id).ToList();
        if (late.Count > 0) composed.Add(new Composed.NotNeeded(late, "too-late"));
        if (request.Items.Select(item => item.Id).Except(late).ToList() is not { Count: > 0 } items) return composed;

        var found = new List<TaskView>();
        await foreach (var view in tasks.OfAsync(viewer, cancellationToken)) found.Add(view);
        var figures = DigestFigures.Of(found, request.Now);
        composed.Add(figures.IsEmpty ? new Composed.NotNeeded(items, "nothing-to-say") : new Composed.Message(items, card.Of(figures, viewer, request.Language, request.Now)));
        return composed;
    }
}
