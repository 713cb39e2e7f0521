using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>One column.</summary>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    /// <summary>The schema's name.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "Column";

    /// <summary>auto, stretch, a weight such as "2", or pixels such as "50px".</summary>
    public string? Width { get; init; }

    /// <summary>Background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>What a press on it does; not ShowCard.</summary>
    public CardButton? SelectAction { get; init; }
}
