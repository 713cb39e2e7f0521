using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Place across.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HorizontalPlace>))]
public enum HorizontalPlace
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}
