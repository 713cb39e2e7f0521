using System.Text.Json.Serialization;

namespace ConductBot.Reminders.Storing;

/// <summary>How the records of tasks become JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(SeriesRecord))]
[JsonSerializable(typeof(TaskRecord))]
[JsonSerializable(typeof(TaskHint))]
internal sealed partial class TaskJson : JsonSerializerContext;
