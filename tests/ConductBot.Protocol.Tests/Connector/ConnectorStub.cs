using System.Collections.Concurrent;
using System.Text;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConductBot.Protocol.Tests.Connector;

/// <summary>A connector over https on this machine: remembers what it was asked, and answers as told.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();
    private readonly ConcurrentQueue<ConnectorRequest> requests = new();
    private LocalServer server = null!;

    public string ServiceUrl => $"{server.Address}/amer/";

    public string Authority => server.Authority;

    public IReadOnlyList<ConnectorRequest> Requests => [.. requests];

    public static async Task<ConnectorStub> StartAsync()
    {
        var stub = new ConnectorStub();
        stub.server = await LocalServer.StartAsync(app => app.Run(stub.AnswerAsync));
        return stub;
    }

    /// <summary>The next answer that has not been given; without any, 201 with an id.</summary>
    public ConnectorStub Then(int status, string body = "", string? header = null)
    {
        answers.Enqueue(async http =>
        {
            http.Response.StatusCode = status;
            if (header?.Split(':', 2) is [var name, var value]) http.Response.Headers[name] = value.Trim();
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(body);
        });
        return this;
    }

    public ConnectorStub Then(Func<HttpContext, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        requests.Enqueue(new(http.Request.Method, target, headers, await reader.ReadToEndAsync()));
        if (answers.TryDequeue(out var answer))
        {
            await answer(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync("""{"id":"1:answered"}""");
    }
}
