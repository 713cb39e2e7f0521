using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>A conversation on a channel.</summary>
public sealed class ConversationAccount
{
    /// <summary>Opaque: never parsed or built.</summary>
    public string? Id { get; set; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Entra tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>Whether more than one user takes part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Display name.</summary>
    public string? Name { get; set; }

    /// <summary>Fields not named above.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
