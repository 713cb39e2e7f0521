namespace ConductBot.Deliveries.Delivering;

/// <summary>A row of the queue.</summary>
/// <param name="Row">Its key.</param>
/// <param name="Id">The delivery it leads to.</param>
internal readonly record struct QueueEntry(string Row, DeliveryId Id);
