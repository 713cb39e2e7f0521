using System.Text.Json.Serialization;

namespace ConductBot.Organization.Matching;

/// <summary>How bindings become JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountBinding))]
[JsonSerializable(typeof(BoundAccount))]
[JsonSerializable(typeof(UnmatchedContact))]
internal sealed partial class MatchingJson : JsonSerializerContext;
