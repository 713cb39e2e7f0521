using System.Text.Json.Serialization;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Connector;

/// <summary>What the connector's API takes and gives beside activities.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CreateBody))]
[JsonSerializable(typeof(CreateAnswer))]
[JsonSerializable(typeof(SentAnswer))]
[JsonSerializable(typeof(MembersAnswer))]
[JsonSerializable(typeof(ChannelAccount))]
internal sealed partial class ConnectorJson : JsonSerializerContext
{
    public static ConnectorJson Wire { get; } = new(ProtocolJson.WireOptions());
}
