using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChoiceStyle>))]
public enum ChoiceStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>Buttons or boxes.</summary>
    Expanded,
}
