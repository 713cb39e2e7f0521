using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Writes a card's enumerations the way the schema spells them.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;
