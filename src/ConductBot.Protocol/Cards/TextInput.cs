namespace ConductBot.Protocol.Cards;

/// <summary>Asks for text.</summary>
public sealed record TextInput : CardInput
{
    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What stands there at first.</summary>
    public string? Value { get; init; }

    /// <summary>Several lines.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>Characters at most; a hint to the client.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Kind of text.</summary>
    public TextInputStyle? Style { get; init; }

    /// <summary>What it must look like (schema 1.3).</summary>
    public string? Regex { get; init; }
}
