using ConductBot.Deliveries;

namespace ConductBot.Broadcasts;

/// <summary>How a reminder stands, as its sender may see it today.</summary>
/// <param name="Broadcast">The reminder.</param>
/// <param name="Counts">The deliveries of its latest occurrence.</param>
/// <param name="Without">Those of them that did not get there; none in a list, which gives the numbers alone.</param>
internal sealed record BroadcastReport(Broadcast Broadcast, DeliveryCounts Counts, IReadOnlyList<Delivery> Without)
{
    /// <summary>To how many people its latest occurrence was handed in.</summary>
    public int People { get; init; } = Broadcast.Runs.LastOrDefault()?.People ?? 0;

    /// <summary>Who was on leave then and did not get it.</summary>
    public IReadOnlyList<string> Away { get; init; } = Broadcast.Runs.LastOrDefault()?.Away ?? [];

    /// <summary>How many people are left out of all this, since the sender may not remind them any more.</summary>
    public int Hidden { get; init; }

    /// <summary>Whether there is something to call off.</summary>
    public bool CanStop => Broadcast.MayGo && (Broadcast.Next is not null || Counts.Open + Counts.NotReachable > 0);
}
