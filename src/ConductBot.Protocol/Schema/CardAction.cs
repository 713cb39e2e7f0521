using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>A button.</summary>
public sealed class CardAction
{
    /// <summary>imBack, postBack, openUrl, …</summary>
    public string? Type { get; set; }

    /// <summary>Its label.</summary>
    public string? Title { get; set; }

    /// <summary>What it sends or opens.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>What a messageBack sends as text.</summary>
    public string? Text { get; set; }

    /// <summary>What the chat shows as said by the user.</summary>
    public string? DisplayText { get; set; }

    /// <summary>Fields not named above.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
