using System.Text.Json.Serialization;

namespace ConductBot.Timers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TimerRecord))]
[JsonSerializable(typeof(LeaseRecord))]
[JsonSerializable(typeof(MemberRecord))]
internal sealed partial class TimerJson : JsonSerializerContext;
