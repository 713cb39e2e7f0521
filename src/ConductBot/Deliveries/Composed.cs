using ConductBot.Conversations;

namespace ConductBot.Deliveries;

/// <summary>What becomes of items: a closed set.</summary>
/// <param name="Items">The items it is about: at least one.</param>
public abstract record Composed(IReadOnlyList<DeliveryId> Items)
{
    /// <summary>They go as one message.</summary>
    public sealed record Message(IReadOnlyList<DeliveryId> Items, Reply Reply) : Composed(Items);

    /// <summary>They are no longer needed: the authority says so.</summary>
    /// <param name="Items">The items.</param>
    /// <param name="Reason">A code for the ledger, such as <c>done</c>: 1 to 40 lower-case letters, digits and <c>-</c>.</param>
    public sealed record NotNeeded(IReadOnlyList<DeliveryId> Items, string Reason) : Composed(Items);

    /// <summary>They are still needed, but at another time.</summary>
    public sealed record Later(IReadOnlyList<DeliveryId> Items, DateTimeOffset At) : Composed(Items);
}
