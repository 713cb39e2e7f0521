using System.Text;

namespace ConductBot.Shared.Fuzzing;

/// <summary>Requests to the embedded Direct Line, by somebody who has a token.</summary>
internal static class DirectLineCases
{
    // One for each capability that listens to words.
    private static readonly string[] Wishes =
    [
        "tôi nghỉ từ mai đến thứ sáu zqx9", "nhắc cả phòng 14h họp zqx9", "giao chị Lan báo cáo zqx9 trước thứ sáu", "đề xuất nhiệm vụ từ 510 zqx9", "nhật ký tháng 11 zqx9", "thống kê báo cáo quý 3 zqx9",
        "giữ lại TB-2026-000001 vì zqx9", "sáng nay em tới trễ 30 phút do kẹt phà zqx9", "báo cáo ẩn danh", "mã zqx9-zqx9-zqx9", "đính kèm zqx9", "nhờ đồng nghiệp xác nhận zqx9", "dữ liệu về tôi",
    ];

    private static readonly string[] Watermarks = ["", "0", "-1", "99999999999999999999", "zqx9", "1e3", "%00", "0&watermark=1", "+1", " 1", "\u0661"];

    /// <summary>The case of a seed.</summary>
    /// <param name="seed">What it is made from.</param>
    /// <param name="conversation">The token's conversation.</param>
    /// <param name="token">A good token.</param>
    public static FuzzCase Of(int seed, string conversation, string token)
    {
        var random = new Random(seed);
        var id = random.Next(12) switch { 0 => "zqx9", 1 => "..%2f..%2fzqx9", 2 => new string('a', 300), _ => conversation };
        var one = $"/v3/directline/conversations/{id}";
        var plain = new FuzzCase { Seed = seed, How = "directline", Authorization = Authorization(random, token) };
        return random.Next(9) switch
        {
            0 => plain with { Path = "/v3/directline/tokens/generate", Body = Body(random) },
            1 => plain with { Path = "/v3/directline/tokens/refresh", Body = random.Next(2) == 0 ? null : Body(random) },
            2 => plain with { Path = "/v3/directline/conversations", Body = Body(random) },
            3 => plain with { Path = $"{one}/activities?watermark={Uri.EscapeDataString(Watermarks[random.Next(Watermarks.Length)])}", Method = HttpMethod.Get },
            4 => plain with { Path = $"{one}/upload", Body = Upload(random), ContentType = random.Next(4) == 0 ? "multipart/form-data" : "multipart/form-data; boundary=zqx9" },
            5 => plain with { Path = $"{one}/stream?watermark={random.Next(5)}&t=zqx9", Method = HttpMethod.Get },
            6 => plain with { Path = random.Next(2) == 0 ? one : "/v3/directline/session/getsessionid", Method = HttpMethod.Get },
            _ => plain with { Path = $"{one}/activities", Body = Body(random), Chunked = random.Next(10) == 0 },
        };
    }

    private static string? Authorization(Random random, string token) => random.Next(8) switch
    {
        0 => null,
        1 => "Bearer zqx9",
        2 => $"Bearer {token[..(token.Length / 2)]}",
        3 => $"bearer   {token}",
        _ => $"Bearer {token}",
    };

    private static byte[] Body(Random random)
    {
        var body = random.Next(5) switch
        {
            0 => """{"type":"message","text":"đi trễ có bị cấm không? zqx9","channelData":{"clientActivityID":"zqx9"},"from":{"id":"u","role":"user"}}"""u8.ToArray(),
            3 => Encoding.UTF8.GetBytes($$$"""{"type":"message","text":"{{{Wishes[random.Next(Wishes.Length)]}}}","from":{"id":"u","role":"user"}}"""),
            1 => """{"user":{"id":"someone","name":"zqx9"},"locale":"vi-VN"}"""u8.ToArray(),
            2 => """{"type":"event","name":"language","value":"en"}"""u8.ToArray(),
            _ => Payloads.All[random.Next(Payloads.All.Count)].Json,
        };
        for (var changes = random.Next(3); changes > 0; changes--) body = random.Next(4) == 0 ? ByteMutation.Apply(body, random) : JsonMutation.Apply(body, random);
        return body;
    }

    private static byte[] Upload(Random random)
    {
        byte[] body =
        [
            .. "--zqx9\r\nContent-Disposition: form-data; name=\"activity\"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n"u8, .. Body(random), .. "\r\n"u8,
            .. Encoding.ASCII.GetBytes(random.Next(2) == 0 ? "--zqx9\r\nContent-Disposition: form-data; name=\"file\"; filename=\"zqx9.png\"\r\nContent-Type: image/png\r\n\r\nzqx9\r\n" : ""), .. "--zqx9--\r\n"u8,
        ];
        return random.Next(2) == 0 ? ByteMutation.Apply(body, random) : body;
    }
}
