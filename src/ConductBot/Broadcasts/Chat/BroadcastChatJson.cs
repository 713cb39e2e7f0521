using System.Text.Json.Serialization;

namespace ConductBot.Broadcasts.Chat;

/// <summary>How the dialog's state becomes JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(BroadcastDraft))]
internal sealed partial class BroadcastChatJson : JsonSerializerContext;
