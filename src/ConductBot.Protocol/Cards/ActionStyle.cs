using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>How an action stands out (schema 1.2).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>As others.</summary>
    Default,

    /// <summary>The way forward.</summary>
    Positive,

    /// <summary>Takes something away.</summary>
    Destructive,
}
