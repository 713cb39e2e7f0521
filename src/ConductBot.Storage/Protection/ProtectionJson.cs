using System.Text.Json.Serialization;

namespace ConductBot.Storage.Protection;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DataKeyRecord))]
internal sealed partial class ProtectionJson : JsonSerializerContext;
