namespace ConductBot.Protocol.Cards;

/// <summary>Asks for a number.</summary>
public sealed record NumberInput : CardInput
{
    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What stands there at first.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lowest; a hint to the client.</summary>
    public decimal? Min { get; init; }

    /// <summary>Highest; a hint to the client.</summary>
    public decimal? Max { get; init; }
}
