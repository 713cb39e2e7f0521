using ConductBot.Broadcasts.Chat;
using ConductBot.Broadcasts.Storing;
using ConductBot.Deliveries;

namespace ConductBot.Broadcasts.Sending;

/// <summary>Words what senders are told: occurrences that were missed in a downtime, a reminder that they may not send any more. All that is due together is one message.</summary>
internal sealed class BroadcastNotes(BroadcastStore store, BroadcastCards cards) : IDeliveryContent
{
    /// <summary>The kind of these deliveries.</summary>
    public const string KindName = "broadcast-note";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        var composed = new List<Composed>();
        var told = new List<(DeliveryId Id, Broadcast Broadcast, BroadcastNote Note)>();
        foreach (var item in request.Items)
        {
            var broadcast = (await store.FindAsync(BroadcastIds.NotedOf(item.Id.Source), cancellationToken))?.Value;
            if (broadcast is not null && BroadcastNote.Read(item.Id.Occurrence) is { } note) told.Add((item.Id, broadcast, note));
            else composed.Add(new Composed.NotNeeded([item.Id], "gone"));
        }

        if (told.Count > 0) composed.Add(new Composed.Message([.. told.Select(one => one.Id)], cards.Notes([.. told.Select(one => (one.Broadcast, one.Note))], request.Language)));
        return composed;
    }
}
