using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Colour by meaning; the theme decides how it looks.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextColor>))]
public enum TextColor
{
    /// <summary>As text.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>The theme's own.</summary>
    Accent,

    /// <summary>Fine.</summary>
    Good,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>Look here.</summary>
    Attention,
}
