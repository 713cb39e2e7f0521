using System.Text.Json.Serialization;
using ConductBot.Protocol.Schema;

namespace ConductBot.Conversations.Storing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(InboxRecord))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(OutboxRecord))]
[JsonSerializable(typeof(RejectedRecord))]
[JsonSerializable(typeof(StateRecord))]
[JsonSerializable(typeof(HintRecord))]
[JsonSerializable(typeof(PersonRecord))]
[JsonSerializable(typeof(TranscriptHead))]
[JsonSerializable(typeof(TranscriptEntry))]
[JsonSerializable(typeof(TranscriptKey))]
internal sealed partial class ConversationJson : JsonSerializerContext;
