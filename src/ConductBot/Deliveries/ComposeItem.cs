namespace ConductBot.Deliveries;

/// <summary>One delivery to be worded.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Due">When it was to go; long ago after a downtime.</param>
/// <param name="Content">What was handed in with it.</param>
public sealed record ComposeItem(DeliveryId Id, DateTimeOffset Due, string? Content);
