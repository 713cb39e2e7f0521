using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>A reaction on a message.</summary>
public sealed class MessageReaction
{
    /// <summary>like, heart, laugh, surprise, sad, angry, or a newer name: an open set.</summary>
    public string? Type { get; set; }

    /// <summary>Fields not named above.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
