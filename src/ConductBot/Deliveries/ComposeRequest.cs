using ConductBot.Conversations;

namespace ConductBot.Deliveries;

/// <summary>What a kind is given to word.</summary>
public sealed record ComposeRequest
{
    /// <summary>The person, as in <see cref="DeliveryId.Recipient"/>.</summary>
    public required string Recipient { get; init; }

    /// <summary>The person's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The items of this kind that are due for the person: 1 to 12, by due time.</summary>
    public required IReadOnlyList<ComposeItem> Items { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }
}
