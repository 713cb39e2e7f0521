using ConductBot.Deliveries;

namespace ConductBot.Broadcasts;

/// <summary>How a reminder stands.</summary>
/// <param name="Broadcast">The reminder.</param>
/// <param name="Counts">The deliveries of its latest occurrence.</param>
/// <param name="Without">Those of them that did not get there; none in a list, which gives the numbers alone.</param>
internal sealed record BroadcastReport(Broadcast Broadcast, DeliveryCounts Counts, IReadOnlyList<Delivery> Without)
{
    /// <summary>Whether there is something to call off.</summary>
    public bool CanStop => Broadcast.MayGo && (Broadcast.Next is not null || Counts.Open + Counts.NotReachable > 0);
}
