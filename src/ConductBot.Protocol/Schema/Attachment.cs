using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>A card or file. Never both content and contentUrl.</summary>
public sealed class Attachment
{
    /// <summary>MIME type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the content is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    [JsonConverter(typeof(RawElementConverter))]
    public JsonElement? Content { get; set; }

    /// <summary>File name.</summary>
    public string? Name { get; set; }

    /// <summary>Preview image.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Fields not named above.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
