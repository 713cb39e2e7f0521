using System.Text.Json.Serialization;

namespace ConductBot.Reminders.Creating;

/// <summary>How the talk's state becomes JSON. Nothing but null is left out: what is missing is not what a property begins with.</summary>
[JsonSerializable(typeof(TalkState))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
internal sealed partial class TalkJson : JsonSerializerContext;
