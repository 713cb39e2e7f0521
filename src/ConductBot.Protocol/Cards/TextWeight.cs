using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Weight of text.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextWeight>))]
public enum TextWeight
{
    /// <summary>Thin.</summary>
    Lighter,

    /// <summary>As text.</summary>
    Default,

    /// <summary>Bold.</summary>
    Bolder,
}
