using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>Buttons under the last message.</summary>
public sealed class SuggestedActions
{
    /// <summary>Ids of the users who see them.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }

    /// <summary>Fields not named above.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }
}
