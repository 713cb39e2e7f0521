using System.Text.Json;
using System.Text.Json.Serialization;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Cards;

/// <summary>An Adaptive Card: elements of schema 1.2 or lower; 1.5 is declared only where Execute or refresh needs it.</summary>
/// <remarks>Source: MicrosoftDocs/msteams-docs, task-modules-and-cards/cards: bot cards up to 1.5, the mobile app officially 1.2.</remarks>
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    /// <summary>The schema's name.</summary>
    [JsonPropertyOrder(-3)]
    public string Type => "AdaptiveCard";

    /// <summary>Where the schema is; for editors.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>1.2, or 1.5 with Execute or refresh.</summary>
    [JsonPropertyOrder(-1)]
    public string Version => Refresh is not null || CardWalk.HasExecute(this) ? "1.5" : "1.2";

    /// <summary>Buttons below the card, at most 6 in Teams.</summary>
    public IReadOnlyList<CardButton>? Actions { get; init; }

    /// <summary>What is said aloud; plain text.</summary>
    public string? Speak { get; init; }

    /// <summary>Shown by a client that can't show the card.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Language of the card, as in vi.</summary>
    public string? Lang { get; init; }

    /// <summary>Per-person views.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>The card as JSON, ready for an attachment's content.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, CardJson.Wire.AdaptiveCard);

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment() => new() { ContentType = CardDowngrade.AdaptiveCard, Content = ToElement() };
}
