using System.Text.Json.Serialization;

namespace ConductBot.Audit;

/// <summary>How the audit's records become JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuditIntent))]
[JsonSerializable(typeof(AuditRecord))]
[JsonSerializable(typeof(AuditHead))]
[JsonSerializable(typeof(AuditPlace))]
[JsonSerializable(typeof(Pseudonym))]
internal sealed partial class AuditJson : JsonSerializerContext;
