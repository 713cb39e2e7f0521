using System.Text.Json.Serialization;

namespace ConductBot.Health;

[JsonSerializable(typeof(HealthMark))]
internal sealed partial class HealthJson : JsonSerializerContext;
