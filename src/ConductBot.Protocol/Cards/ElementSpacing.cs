using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Room above an element.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ElementSpacing>))]
public enum ElementSpacing
{
    /// <summary>None.</summary>
    None,

    /// <summary>Small.</summary>
    Small,

    /// <summary>The theme's.</summary>
    Default,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,

    /// <summary>As around the card.</summary>
    Padding,
}
