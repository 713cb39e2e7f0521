using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Size of an image.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ImageSize>))]
public enum ImageSize
{
    /// <summary>Its own, to the width.</summary>
    Auto,

    /// <summary>The width.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}
