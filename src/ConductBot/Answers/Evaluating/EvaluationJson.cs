using System.Text.Json.Serialization;

namespace ConductBot.Answers.Evaluating;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(EvaluationQuestion))]
[JsonSerializable(typeof(EvaluationResult))]
[JsonSerializable(typeof(EvaluationRanking))]
[JsonSerializable(typeof(CorpusClause))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
