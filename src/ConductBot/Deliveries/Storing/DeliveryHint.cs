namespace ConductBot.Deliveries.Storing;

/// <summary>Leads from an order (by time, by person, by list) to a delivery. Written and deleted in the batch that changes the delivery's own row.</summary>
internal sealed record DeliveryHint(string Source, string Recipient, string Occurrence)
{
    public static DeliveryHint To(DeliveryId id) => new(id.Source, id.Recipient, id.Occurrence);

    public DeliveryId Id() => new(Source, Recipient, Occurrence);
}
