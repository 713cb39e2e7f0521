using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConductBot.Protocol.Cards;

/// <summary>Adaptive Cards know times as HH:mm, without seconds.</summary>
internal sealed class HourAndMinuteConverter : JsonConverter<TimeOnly?>
{
    private const string Format = "HH:mm";

    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.TryParseExact(reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new JsonException("A time of day is written as HH:mm.");

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(Format, CultureInfo.InvariantCulture));
}
