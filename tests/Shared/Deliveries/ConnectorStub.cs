using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Shared.Deliveries;

/// <summary>
/// A connector over HTTP that remembers what it took. A chat's name says how it behaves: <c>ok</c>; <c>busy</c>, <c>clash</c>, <c>gateway</c>, <c>late</c> refuse the first call with 429,
/// 412, 502, 504; <c>slow</c> and <c>cut</c> take the first and don't answer it; <c>blocked</c>, <c>absent</c>, <c>gone</c> and <c>broken</c> always refuse.
/// </summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private WebApplication _app = null!;
    private int _total;

    public string Address { get; private set; } = "";

    /// <summary>How often each chat got its message.</summary>
    public IReadOnlyDictionary<string, int> Taken => _taken;

    public int Total => Volatile.Read(ref _total);

    public static async Task<ConnectorStub> StartAsync()
    {
        var stub = new ConnectorStub();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        stub._app = builder.Build();
        stub._app.MapPost("/v3/conversations/{chat}/activities", stub.HearAsync);
        await stub._app.StartAsync();
        stub.Address = stub._app.Urls.Single();
        return stub;
    }

    /// <summary>Completes when so many messages were taken.</summary>
    public Task TookAsync(int count)
    {
        lock (_gate)
        {
            if (_total >= count) return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task;
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> HearAsync(string chat, HttpContext http)
    {
        var first = _calls.AddOrUpdate(chat, 1, (_, calls) => calls + 1) == 1;
        switch (chat.Split('-')[0])
        {
            case "blocked":
                return Error(403, "ConversationBlockedByUser");
            case "absent":
                return Error(403, "BotNotInConversationRoster");
            case "gone":
                return Error(404, "ConversationNotFound");
            case "broken":
                return Error(400, "BadSyntax");
            case "busy" when first:
                http.Response.Headers.RetryAfter = "1";
                return Error(429, "Throttled");
            case "clash" when first:
                return Error(412, "PreconditionFailed");
            case "gateway" when first:
                return Error(502, "BadGateway");
            case "late" when first:
                return Error(504, "GatewayTimeout");
            case "slow" when first:
                Take(chat);
                await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, http.RequestAborted);
                return Results.NoContent();
            case "cut" when first:
                Take(chat);
                http.Abort();
                return Results.Empty;
            default:
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
                Take(chat);
                return Results.Json(new { id = string.Create(CultureInfo.InvariantCulture, $"activity-{Total}") }, statusCode: 201);
        }
    }

    private void Take(string chat)
    {
        _taken.AddOrUpdate(chat, 1, (_, taken) => taken + 1);
        lock (_gate)
        {
            _total++;
            foreach (var waiting in _waiting.Where(one => one.Count <= _total)) waiting.Reached.TrySetResult();
            _waiting.RemoveAll(one => one.Count <= _total);
        }
    }

    private static IResult Error(int status, string code) => Results.Json(new { error = new { code, message = "as told" } }, statusCode: status);
}
