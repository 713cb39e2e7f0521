using System.Text.Json;
using System.Text.Json.Serialization;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>The bodies of Direct Line's own, under the rules of <see cref="ProtocolJson"/>.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(DirectLineTicket))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(StartBody))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    public static DirectLineJson Wire { get; } = new(ProtocolJson.WireOptions());
}
