using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Answers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(AnswerState))]
[JsonSerializable(typeof(AnswerSource))]
[JsonSerializable(typeof(FeedbackRecord))]
[JsonSerializable(typeof(OpenQuestionRecord))]
[JsonSerializable(typeof(AnswerDueRecord))]
[JsonSerializable(typeof(string))]
internal sealed partial class AnswerJson : JsonSerializerContext;
