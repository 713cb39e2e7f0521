using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.References;
using ConductBot.Conversations.TextForms;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Storing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(InboxRecord))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(OutboxRecord))]
[JsonSerializable(typeof(RejectedRecord))]
[JsonSerializable(typeof(StateRecord))]
[JsonSerializable(typeof(DoneRecord))]
[JsonSerializable(typeof(SentReplies))]
[JsonSerializable(typeof(NonceRecord))]
[JsonSerializable(typeof(KnownConversation))]
[JsonSerializable(typeof(PersonConversationRecord))]
[JsonSerializable(typeof(CardResult))]
[JsonSerializable(typeof(TextForm))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(HintRecord))]
[JsonSerializable(typeof(PersonRecord))]
[JsonSerializable(typeof(TranscriptHead))]
[JsonSerializable(typeof(TranscriptEntry))]
[JsonSerializable(typeof(TranscriptKey))]
internal sealed partial class ConversationJson : JsonSerializerContext;
