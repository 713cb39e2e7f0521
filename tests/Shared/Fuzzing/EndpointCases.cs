using System.IO.Compression;
using System.Text;

namespace ConductBot.Shared.Fuzzing;

/// <summary>Requests to the bot endpoint.</summary>
internal static class EndpointCases
{
    private static readonly string?[] ContentTypes =
    [
        null, "", "text/plain", "application/json; charset=utf-16", "application/json;charset=zqx9", "application/JSON", "application/vnd.api+json", "multipart/form-data; boundary=zqx9", "application/x-www-form-urlencoded", "application/json; charset=\"utf-8\"",
        "application/json;;;", "json", "application/", "*/*", "application/json, text/html",
    ];

    private static readonly string[] Encodings = ["gzip", "br", "deflate", "identity", "gzip, gzip", "zqx9"];

    /// <summary>The case of a seed.</summary>
    public static FuzzCase Of(int seed)
    {
        var random = new Random(seed);
        return random.Next(100) switch
        {
            < 62 => Mutated(seed, random),
            < 78 => Broken(seed, random),
            < 90 => new FuzzCase { Seed = seed, How = "made", Body = Encoding.UTF8.GetBytes(MadeJson.Of(seed)) },
            < 99 => Transport(seed, random),
            _ => Large(seed, random),
        };
    }

    private static FuzzCase Mutated(int seed, Random random)
    {
        var body = Payload(random);
        for (var changes = random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 5 }; changes > 0; changes--) body = JsonMutation.Apply(body, random);
        return new FuzzCase { Seed = seed, How = "mutated", Body = body, Chunked = random.Next(10) == 0, Copies = random.Next(20) == 0 ? 3 : 1 };
    }

    private static FuzzCase Broken(int seed, Random random)
    {
        var body = Payload(random);
        for (var changes = random.Next(4) == 0 ? 3 : 1; changes > 0; changes--) body = ByteMutation.Apply(body, random);
        return new FuzzCase { Seed = seed, How = "broken", Body = body, Chunked = random.Next(10) == 0 };
    }

    private static FuzzCase Transport(int seed, Random random)
    {
        var body = Payload(random);
        var plain = new FuzzCase { Seed = seed, How = "transport", Body = body };
        return random.Next(8) switch
        {
            0 => plain with { ContentType = ContentTypes[random.Next(ContentTypes.Length)] },
            1 => plain with { ContentEncoding = Encodings[random.Next(Encodings.Length)] },
            2 => plain with { ContentEncoding = "gzip", Body = Zipped(body) },
            3 => plain with { ContentType = "application/json; charset=utf-16", Body = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)) },
            4 => plain with { Method = random.Next(2) == 0 ? HttpMethod.Put : HttpMethod.Get, Body = random.Next(2) == 0 ? null : body },
            5 => plain with { Body = [] },
            6 => plain with { Authorization = random.Next(2) == 0 ? "Bearer zqx9.zqx9.zqx9" : "Basic enF4OQ==" },
            _ => plain with { Body = [0xEF, 0xBB, 0xBF, .. body], Copies = 5 },
        };
    }

    private static FuzzCase Large(int seed, Random random)
    {
        var size = random.Next(4) switch { 0 => 1024 * 1024, 1 => (1024 * 1024) + 1, 2 => random.Next(200_000, 1_000_000), _ => 2_200_000 };
        var filling = random.Next(4) switch
        {
            0 => Encoding.ASCII.GetBytes(new string('[', size)),
            1 => Encoding.ASCII.GetBytes("\"" + new string('z', size) + "\""),
            2 => Encoding.ASCII.GetBytes("[" + string.Concat(Enumerable.Repeat("0,", size / 2)) + "0]"),
            _ => Encoding.ASCII.GetBytes("{" + string.Join(',', Enumerable.Range(0, size / 12).Select(i => $"\"{i}\":{i % 10}")) + "}"),
        };
        var body = (byte[])[.. """{"type":"message","id":"large","channelId":"msteams","serviceUrl":"http://127.0.0.1:1/","from":{"id":"29:zqx9"},"recipient":{"id":"28:b"},"conversation":{"id":"large"},"text":"zqx9","""u8, .. Field(random), .. filling, .. "}"u8];
        if (random.Next(2) == 0) body = [.. body.AsSpan(0, Math.Min(size, body.Length))];
        return new FuzzCase { Seed = seed, How = "large", Body = body, Chunked = random.Next(2) == 0 };
    }

    private static byte[] Field(Random random) => random.Next(4) switch
    {
        0 => "\"value\":"u8.ToArray(),
        1 => "\"zqx9\":"u8.ToArray(),
        2 => "\"channelData\":"u8.ToArray(),
        _ => "\"entities\":"u8.ToArray(),
    };

    private static byte[] Zipped(byte[] body)
    {
        using var zipped = new MemoryStream();
        using (var stream = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(body);
        return zipped.ToArray();
    }

    // Ids differ from case to case, else the second of a kind would be a duplicate and go nowhere.
    private static byte[] Payload(Random random) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Payloads.All[random.Next(Payloads.All.Count)].Json)
            .Replace("1763700000", random.Next(1_000_000_000, 2_000_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("zqx9personalOpaque", $"zqx9personal{random.Next(500)}", StringComparison.Ordinal));
}
