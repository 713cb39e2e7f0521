namespace ConductBot.Deliveries;

/// <summary>A delivery as it is handed in.</summary>
public sealed record NewDelivery
{
    /// <summary>Characters of <see cref="Content"/>.</summary>
    public const int ContentCharacters = 32 * 1024;

    /// <summary>Its name, derived from what it is about.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>Whose <see cref="IDeliveryContent"/> words it.</summary>
    public required string Kind { get; init; }

    /// <summary>From when on it may go; now or the past means at once.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>
    /// Whether it may go up to <see cref="Ahead"/> before it is due, together with another one of its kind to the same person; never alone. For what waits a while so that what falls together comes together: those that came to
    /// wait a moment later go along.
    /// </summary>
    public bool GoesAlong { get; init; }

    /// <summary>How long before it is due a delivery that goes along may go.</summary>
    public static TimeSpan Ahead => TimeSpan.FromSeconds(30);

    /// <summary>Whether it waits for sending hours.</summary>
    public SendingTime Hours { get; init; } = SendingTime.OfficeHours;

    /// <summary>
    /// What its kind needs to word it beside its own rows, at most <see cref="ContentCharacters"/> characters; stored sealed, forgotten once it is sent or cancelled. Null when the authority's
    /// rows say all, which is better: what is worded at the moment of sending is still true.
    /// </summary>
    public string? Content { get; init; }
}
