using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>What kind of text is asked for.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextInputStyle>))]
public enum TextInputStyle
{
    /// <summary>Any.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>An address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,
}
