namespace ConductBot.Deliveries;

/// <summary>Words the deliveries of one kind, at the moment of sending, from the authority's own rows. Registered as a singleton of this interface.</summary>
public interface IDeliveryContent
{
    /// <summary>1 to 40 lower-case letters, digits and <c>-</c>, kept for ever. What is to come to a person as one message has one kind.</summary>
    string Kind { get; }

    /// <summary>
    /// Makes messages of what has fallen due for one person. Several items may become one message; each item must stand in exactly one of the results. It may be called again
    /// for the same items: it only reads. An item that stands in none, or an exception, counts as a failed attempt.
    /// </summary>
    ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken);
}
