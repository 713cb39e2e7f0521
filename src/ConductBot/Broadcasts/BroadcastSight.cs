using ConductBot.Broadcasts.Planning;
using ConductBot.Deliveries;
using ConductBot.Organization.Permissions;

namespace ConductBot.Broadcasts;

/// <summary>Reads how a reminder stands, for its sender as the organisation is today: who moved to another unit is not told any more who of the old one got it, who is on leave there or can't be reached.</summary>
internal sealed class BroadcastSight(IDeliveries deliveries)
{
    /// <summary>How a reminder stands, with the names of those whom it did not reach.</summary>
    public async ValueTask<BroadcastLook> OfAsync(Broadcast broadcast, Asking asking, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(broadcast, cancellationToken);
        var all = new List<Delivery>();
        if (counts.Total > 0) await foreach (var delivery in deliveries.OfSourceAsync(broadcast.Runs[^1].Source(broadcast.Id), cancellationToken)) all.Add(delivery);
        return SightRule.Of(new BroadcastReport(broadcast, counts, all), asking);
    }

    /// <summary>The same in numbers: the single deliveries are read only where the audience does not say whom it went to.</summary>
    public async ValueTask<BroadcastLook> InNumbersAsync(Broadcast broadcast, Asking asking, CancellationToken cancellationToken) =>
        !broadcast.Audience.IsEverybody && AudienceRule.MaySend(asking, broadcast.Audience).IsGranted
            ? new BroadcastLook.Seen(new BroadcastReport(broadcast, await CountAsync(broadcast, cancellationToken), []))
            : await OfAsync(broadcast, asking, cancellationToken);

    private async ValueTask<DeliveryCounts> CountAsync(Broadcast broadcast, CancellationToken cancellationToken) =>
        broadcast.Runs.LastOrDefault() is { Missed: false } run ? await deliveries.CountAsync(run.Source(broadcast.Id), cancellationToken) : DeliveryCounts.None;
}
