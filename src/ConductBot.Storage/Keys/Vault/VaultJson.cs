using System.Text.Json.Serialization;

namespace ConductBot.Storage.Keys.Vault;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VaultRequest))]
[JsonSerializable(typeof(VaultAnswer))]
internal sealed partial class VaultJson : JsonSerializerContext;
