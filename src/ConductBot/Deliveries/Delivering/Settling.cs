using ConductBot.Deliveries.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Delivering;

/// <summary>A channel's answer that is still to be written down.</summary>
/// <param name="Claimed">The delivery as it was claimed.</param>
/// <param name="Answer">What the answer makes of it; null when it makes nothing of what stands there.</param>
internal sealed record Settling(StoredRecord<DeliveryRecord> Claimed, Func<DeliveryRecord, DeliveryRecord?> Answer)
{
    public LedgerChange Change => new(Claimed, Answer(Claimed.Value));

    /// <summary>Over another version of the row; null when the claim is no longer ours.</summary>
    public Settling? Over(StoredRecord<DeliveryRecord>? now) =>
        now?.Value is { Delivery.State: DeliveryState.Sending sending } && now.Value.Token == Claimed.Value.Token && sending.Message == ((DeliveryState.Sending)Claimed.Value.Delivery.State).Message
            ? this with { Claimed = now }
            : null;
}
