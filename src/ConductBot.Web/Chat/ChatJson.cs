using System.Text.Json.Serialization;

namespace ConductBot.Web.Chat;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChatSettings))]
internal sealed partial class ChatJson : JsonSerializerContext;
