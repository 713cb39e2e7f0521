using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConductBot.Web.Tests.Hosting.Telemetry;

/// <summary>Takes what is exported with http/protobuf, and keeps it as it came.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            _received.Enqueue((http.Request.Path, body.ToArray()));
            http.Response.ContentType = "application/x-protobuf";
        });
    }

    public string Address => _app.Urls.First();

    public int Count => _received.Count;

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Everything that came under a path. Strings stand in protobuf as their UTF-8 bytes; here each byte is a character, so that any string can be looked for.</summary>
    public string Bytes(string path) => string.Concat(_received.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));

    /// <summary>Whether a word stands anywhere in what came.</summary>
    public bool Holds(string path, string word) => Bytes(path).Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(word)), StringComparison.OrdinalIgnoreCase);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
