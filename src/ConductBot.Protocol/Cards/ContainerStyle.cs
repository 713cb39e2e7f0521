using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Background by meaning (schema 1.0; the last four 1.2).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ContainerStyle>))]
public enum ContainerStyle
{
    /// <summary>None.</summary>
    Default,

    /// <summary>Set off.</summary>
    Emphasis,

    /// <summary>Fine.</summary>
    Good,

    /// <summary>Look here.</summary>
    Attention,

    /// <summary>Take care.</summary>
    Warning,

    /// <summary>The theme's own.</summary>
    Accent,
}
