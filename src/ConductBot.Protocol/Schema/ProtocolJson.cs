using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Schema;

/// <summary>
/// How activities are read and written: names read in any case and written in camelCase, nulls left out, a name twice in one object refused,
/// Vietnamese letters written as they are (the body is JSON, never HTML).
/// </summary>
/// <remarks>Use <see cref="Wire"/>: the generated <c>Default</c> lacks the encoder.</remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>The one set of rules for what goes over the wire.</summary>
    public static ProtocolJson Wire { get; } = new(WireOptions());

    internal static JsonSerializerOptions WireOptions() => new()
    {
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };
}
