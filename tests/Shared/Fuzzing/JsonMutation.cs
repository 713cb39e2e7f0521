using System.Text;
using System.Text.Json;

namespace ConductBot.Shared.Fuzzing;

/// <summary>Changes one place of a JSON text: a value, a name, a whole member. The result may or may not be JSON.</summary>
internal static class JsonMutation
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "-0", "1e400", "-1e-400", "1.7976931348623157E308", "123456789012345678901234567890", "0x10", "NaN", "01", "1.", "\"\"", "\" \"", "[]", "{}", "[[]]", "[null]", "[{}]",
        "{\"id\":{}}", "\"zqx9 \\ud83d\"", "\"\\ude00zqx9\"", "\"\\u0000zqx9\"", "\"zqx9\\u202e\\ufeff\\u2028\"", "\"\\ud83d\\ud83d\\ude00\"", "\"zqx9\\\"}],<script>\"", "\"\\x\"", "\"zqx9", "'zqx9'", "undefined",
        "\"2026-11-21T01:02:03.1234567Z\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-02-30T00:00:00Z\"", "\"zqx9-yesterday\"",
        "\"http://127.0.0.1:1/\"", "\"https://zqx9.example/\"", "\"http://localhost:99999/\"", "\"file:///etc/passwd\"", "\"urn:directline:embedded\"", "\"../../zqx9\"", "\"msteams\"", "\"directline\"", "\"emulator\"",
        "\"message\"", "\"invoke\"", "\"event\"", "\"MESSAGE\"", "\"conversationUpdate\"", "\"installationUpdate\"", "\"expectReplies\"", "\"adaptiveCard/action\"", "\"task/fetch\"", "\"bot\"", "\"user\"", "\"personal\"", "\"channel\"",
        "{\"$ref\":\"#\",\"__proto__\":{\"zqx9\":1}}", "{\"zqx9\":1,\"zqx9\":2}", "{\"a\":1,\"A\":2}", "\"<at>zqx9</at>\"", "\"đường ứ ừ ử ữ zqx9\"", "\"\\u0111 zqx9\"", "12.50", "\"zqx9\\r\\nSet-Cookie: a=b\"",
    ];

    private static readonly string[] Strings = [.. Values.Where(value => value is ['"', .., '"'])];

    private static readonly string[] Names = ["type", "id", "from", "recipient", "conversation", "channelId", "serviceUrl", "text", "value", "entities", "attachments", "channelData", "membersAdded", "relatesTo", "directLineClaims", "callerId", "ID", "zqx9", "", "$type", "__proto__", "\\u0069d", "\\ud800"];

    /// <summary>One change at a random place.</summary>
    public static byte[] Apply(byte[] json, Random random)
    {
        var places = Places(json);
        if (places.Count == 0) return json;

        var place = places[random.Next(places.Count)];
        var (before, whole, after) = (json[..place.Start], json[place.Start..place.End], json[place.End..]);
        return (place.IsName, random.Next(6)) switch
        {
            (true, 0) => [.. before, .. whole, .. ":"u8, .. Value(random), .. ","u8, .. whole, .. after], // a name twice
            (true, 1) => [.. before, .. "\"zqx9\":"u8, .. Value(random), .. ","u8, .. whole, .. after], // a field more
            (true, 2) => [.. before, .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(whole).ToUpperInvariant()), .. after],
            (true, _) => [.. before, .. Encoding.UTF8.GetBytes($"\"{Names[random.Next(Names.Length)]}\""), .. after],
            // Mostly a text stays a text, so that what comes after the reading is reached too.
            (false, _) when whole[0] == (byte)'"' && random.Next(10) < 7 => [.. before, .. Encoding.UTF8.GetBytes(Strings[random.Next(Strings.Length)]), .. after],
            (false, 0) => [.. before, .. "["u8, .. whole, .. "]"u8, .. after],
            (false, 1) => [.. before, .. "{\"zqx9\":"u8, .. whole, .. "}"u8, .. after],
            (false, 2) => [.. before, .. Long(random), .. after],
            (false, _) => [.. before, .. Value(random), .. after],
        };
    }

    /// <summary>A value that means trouble somewhere.</summary>
    public static byte[] Value(Random random) => Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]);

    private static byte[] Long(Random random) => random.Next(5) switch
    {
        0 => Encoding.UTF8.GetBytes($"\"{new string('ệ', random.Next(1, 3000))}zqx9\""),
        1 => Encoding.ASCII.GetBytes(new string('[', random.Next(1, 200)) + new string(']', random.Next(1, 200))),
        2 => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70)),
        3 => Encoding.ASCII.GetBytes(new string('9', random.Next(1, 400))),
        _ => Encoding.ASCII.GetBytes($"\"{string.Concat(Enumerable.Repeat("\\ud83d", random.Next(1, 200)))}\""),
    };

    private static List<(int Start, int End, bool IsName)> Places(byte[] json)
    {
        var places = new List<(int, int, bool)>();
        try
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1000, AllowMultipleValues = true });
            var open = new Stack<int>();
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        places.Add((start, start + reader.ValueSpan.Length + 2, true));
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(start);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        places.Add((open.Pop(), end, false));
                        break;
                    default:
                        places.Add((start, end, false));
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // As far as it is JSON: an earlier change broke it.
        }

        return places;
    }
}
