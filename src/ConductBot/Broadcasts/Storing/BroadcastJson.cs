using System.Text.Json.Serialization;

namespace ConductBot.Broadcasts.Storing;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Broadcast))]
[JsonSerializable(typeof(BroadcastHint))]
internal sealed partial class BroadcastJson : JsonSerializerContext;
