namespace ConductBot.Protocol.Cards;

/// <summary>Elements that belong together.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>Background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>To the card's edge (schema 1.2).</summary>
    public bool? Bleed { get; init; }

    /// <summary>What a press on it does; not ShowCard.</summary>
    public CardButton? SelectAction { get; init; }
}
