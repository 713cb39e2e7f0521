using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Size of text.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextSize>))]
public enum TextSize
{
    /// <summary>Smaller than text.</summary>
    Small,

    /// <summary>As text.</summary>
    Default,

    /// <summary>A little larger.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}
