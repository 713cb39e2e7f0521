using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Typeface (schema 1.2).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FontKind>))]
public enum FontKind
{
    /// <summary>The theme's.</summary>
    Default,

    /// <summary>Fixed width.</summary>
    Monospace,
}
