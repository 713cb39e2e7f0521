namespace ConductBot.Deliveries;

/// <summary>One message to one person, as the ledger has it.</summary>
public sealed record Delivery
{
    /// <summary>Its name.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>Whose <see cref="IDeliveryContent"/> words it.</summary>
    public required string Kind { get; init; }

    /// <summary>When it was to go.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Whether it waits for sending hours.</summary>
    public required SendingTime Hours { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset Written { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was claimed to be sent.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// How many of these attempts ended without the channel's word (a crash, a connection that broke) and were followed by another, or may be: the person may have got it so
    /// many times more than once.
    /// </summary>
    public int PossibleRepeats { get; init; }

    /// <summary>What its kind was given; null when nothing was, or once it is sent or cancelled.</summary>
    public string? Content { get; init; }
}
