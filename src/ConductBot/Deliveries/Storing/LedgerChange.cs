using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Storing;

/// <summary>One delivery's row, before and after.</summary>
/// <param name="Before">As it was read; null when it is new.</param>
/// <param name="After">As it is to be; null when it goes.</param>
internal sealed record LedgerChange(StoredRecord<DeliveryRecord>? Before, DeliveryRecord? After)
{
    public DeliveryId Id => (After ?? Before!.Value).Delivery.Id;
}
