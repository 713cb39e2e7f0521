using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Teams;

/// <summary>Stands where Teams stands: posts activities to the program and takes what it sends to the service URL.</summary>
internal sealed class ChannelStandIn : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int _people;

    private readonly int _person = Interlocked.Increment(ref _people);
    private readonly HttpListener _listener = new();
    private readonly Server _server;
    private readonly Task _serving;
    private readonly BlockingCollection<JsonElement> _sent = [];
    private readonly string _serviceUrl;
    private readonly string? _signInName;
    private int _ids;
    private volatile string _rated = "sent-0";

    /// <param name="server">The program.</param>
    /// <param name="signInName">Under which name the directory has whoever writes; null when it has nobody.</param>
    public ChannelStandIn(Server server, string? signInName = null)
    {
        (_server, _signInName) = (server, signInName);
        _serviceUrl = $"http://localhost:{Server.FreePort()}/connector/";
        _listener.Prefixes.Add(_serviceUrl);
        _listener.Start();
        _serving = ServeAsync();
    }

    // Each stand-in is another person in another chat: several talk to one program.
    private string UserId => $"29:mai-{_person}";

    private string EntraId => $"6f1c1d2e-0000-4000-8000-{_person:D12}";

    /// <summary>What each answer to the program waits for.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    /// <summary>Completes when the program has sent a message, answered or not.</summary>
    public TaskCompletionSource Asked { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>To which messages it replied, once for each reply.</summary>
    public ConcurrentQueue<string?> RepliedTo { get; } = [];

    /// <summary>Says something and waits for nothing but its acceptance; the message's id.</summary>
    public async Task<string> TellAsync(string text)
    {
        using var answer = await PostAsync(new JsonObject { ["type"] = "message", ["text"] = text });
        answer.EnsureSuccessStatusCode();
        return $"m-{_ids}";
    }

    /// <summary>Says something in a personal chat and waits for the reply.</summary>
    public async Task<JsonElement> SayAsync(string text)
    {
        using var answer = await PostAsync(new JsonObject { ["type"] = "message", ["text"] = text });
        answer.EnsureSuccessStatusCode();
        return Next();
    }

    /// <summary>Sends an invoke on the last message that wants feedback and gives its answer.</summary>
    public async Task<JsonElement> InvokeAsync(string name, JsonObject value)
    {
        using var answer = await PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = value, ["replyToId"] = _rated });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
        _sent.Dispose();
    }

    private JsonElement Next()
    {
        while (_sent.TryTake(out var activity, Patience))
        {
            if (activity.GetProperty("type").GetString() == "message") return activity;
        }

        throw new TimeoutException("The program sent no reply.");
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        activity["id"] = $"m-{Interlocked.Increment(ref _ids)}";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = _serviceUrl;
        activity["locale"] = "vi-VN";
        activity["from"] = new JsonObject { ["id"] = UserId, ["name"] = "Mai", ["aadObjectId"] = EntraId };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["conversation"] = new JsonObject { ["id"] = $"a:mai-{_person}", ["conversationType"] = "personal" };
        return _server.Http.PostAsJsonAsync("api/messages", activity);
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var call = await _listener.GetContextAsync();
                if (call.Request.HttpMethod == "GET")
                {
                    if (_signInName is null) call.Response.StatusCode = 404;
                    else
                    {
                        call.Response.ContentType = "application/json";
                        await call.Response.OutputStream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { id = UserId, aadObjectId = EntraId, userPrincipalName = _signInName }));
                    }

                    call.Response.Close();
                    continue;
                }

                var sent = (await JsonDocument.ParseAsync(call.Request.InputStream)).RootElement;
                var id = $"sent-{_ids}";
                if (sent.GetProperty("type").GetString() == "message")
                {
                    RepliedTo.Enqueue(sent.TryGetProperty("replyToId", out var to) ? to.GetString() : null);
                    Asked.TrySetResult();
                    await Ready;
                }

                if (sent.TryGetProperty("channelData", out var data) && data.TryGetProperty("feedbackLoop", out _)) _rated = id;
                call.Response.StatusCode = 201;
                call.Response.ContentType = "application/json";
                await call.Response.OutputStream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { id }));
                call.Response.Close();

                // Known to whoever waits once the program has its id.
                _sent.Add(sent);
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
