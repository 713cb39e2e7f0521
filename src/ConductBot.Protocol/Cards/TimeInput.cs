using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Asks for a time of day.</summary>
public sealed record TimeInput : CardInput
{
    /// <summary>Shown while empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What stands there at first; written as 17:30.</summary>
    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Value { get; init; }

    /// <summary>First; a hint to the client.</summary>
    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Min { get; init; }

    /// <summary>Last; a hint to the client.</summary>
    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Max { get; init; }
}
