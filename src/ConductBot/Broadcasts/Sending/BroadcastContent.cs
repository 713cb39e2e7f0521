using ConductBot.Broadcasts.Chat;
using ConductBot.Broadcasts.Planning;
using ConductBot.Broadcasts.Storing;
using ConductBot.Deliveries;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using Microsoft.Extensions.Options;

namespace ConductBot.Broadcasts.Sending;

/// <summary>Words reminders at the moment of sending. What is due together for a person is one message; what was called off, came too late or finds the person on leave does not go.</summary>
internal sealed class BroadcastContent(BroadcastStore store, IOrganization organization, WorkingCalendar calendar, BroadcastCards cards, IOptions<BroadcastOptions> options) : IDeliveryContent
{
    /// <summary>The kind of these deliveries.</summary>
    public const string KindName = "broadcast";

    /// <summary>The person is on leave.</summary>
    public const string Away = "away";

    /// <summary>The reminder's moment is over.</summary>
    public const string TooLate = "too-late";

    private const string Gone = "gone";
    private const string Stopped = "stopped";
    private const string MayNot = "may-not";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var composed = new List<Composed>();
        var going = new List<(DeliveryId Id, Broadcast Broadcast)>();
        foreach (var item in request.Items)
        {
            var broadcast = BroadcastIds.BroadcastOf(item.Id.Source) is { } id ? (await store.FindAsync(id, cancellationToken))?.Value : null;
            if (WhyNot(broadcast, item, request) is { } reason) composed.Add(new Composed.NotNeeded([item.Id], reason));
            else going.Add((item.Id, broadcast!));
        }

        if (going.Count > 0) composed.Add(new Composed.Message([.. going.Select(one => one.Id)], cards.Reminder([.. going.Select(one => one.Broadcast)], organization.Current, request.Language)));
        return composed;
    }

    private string? WhyNot(Broadcast? broadcast, ComposeItem item, ComposeRequest request)
    {
        if (broadcast is null) return Gone;
        if (!broadcast.MayGo) return Stopped;
        if (OccurrenceRule.IsTooLate(item.Due, broadcast.IsUrgent, request.Now, (calendar, options.Value.LateAfter))) return TooLate;

        var current = organization.Current;
        var day = VietnamClock.DayOf(request.Now);
        if (current.AbsenceOn(request.Recipient, day) is not null) return Away;
        return current.Person(request.Recipient) is { } person && person.IsHereOn(day) && !May.RemindMany(new Asking(current, current.Person(broadcast.SenderId), day), [person], []).IsGranted ? MayNot : null;
    }
}
