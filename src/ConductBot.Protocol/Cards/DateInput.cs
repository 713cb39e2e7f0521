namespace ConductBot.Protocol.Cards;

/// <summary>Asks for a day.</summary>
public sealed record DateInput : CardInput
{
    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What stands there at first; written as 2026-03-31.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>First; a hint to the client.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>Last; a hint to the client.</summary>
    public DateOnly? Max { get; init; }
}
