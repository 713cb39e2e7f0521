using System.Text.Json.Serialization;

namespace ConductBot.Organization.Storing;

/// <summary>How the organisation's records become JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OrganizationHead))]
[JsonSerializable(typeof(OrganizationPart))]
[JsonSerializable(typeof(SetHint))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(AbsenceStamp))]
internal sealed partial class OrganizationJson : JsonSerializerContext;
