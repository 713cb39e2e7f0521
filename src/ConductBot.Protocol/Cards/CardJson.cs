using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Cards;

/// <summary>How cards are written, under the rules of <see cref="ProtocolJson"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class CardJson : JsonSerializerContext
{
    public static CardJson Wire { get; } = new(ProtocolJson.WireOptions());
}
