using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>What a text is, for screen readers.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextStyle>))]
public enum TextStyle
{
    /// <summary>Text.</summary>
    Default,

    /// <summary>A heading.</summary>
    Heading,
}
