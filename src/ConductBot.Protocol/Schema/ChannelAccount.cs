using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>A user or bot on a channel.</summary>
public sealed class ChannelAccount
{
    /// <summary>Opaque id on the channel.</summary>
    public string? Id { get; set; }

    /// <summary>Display name.</summary>
    public string? Name { get; set; }

    /// <summary>Entra object id: the durable key of a user.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>user or bot.</summary>
    public string? Role { get; set; }

    /// <summary>
    /// What the Direct Line token says of its user, for instance the sample person chosen on the chat page. Set by the embedded Direct Line
    /// from the token alone: whatever a client writes here is discarded at every door, and it is never shown to a client.
    /// </summary>
    public IReadOnlyDictionary<string, string>? DirectLineClaims { get; set; }

    /// <summary>Fields not named above.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
