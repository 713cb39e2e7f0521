using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Tests.DirectLine;

/// <summary>A host with the embedded Direct Line, in memory, its clock in the test's hand. The caller says who it is in the header x-test-user.</summary>
internal sealed class DirectLineFixture : IAsyncDisposable
{
    public const string Prefix = "/v3/directline";

    private readonly WebApplication app;

    private DirectLineFixture(WebApplication app, FakeTime time, FaultyLog log, RecordingReceiver receiver)
    {
        this.app = app;
        Time = time;
        Log = log;
        Receiver = receiver;
        Server = app.GetTestServer();
        Client = Server.CreateClient();
    }

    public FakeTime Time { get; }

    public FaultyLog Log { get; }

    public RecordingReceiver Receiver { get; }

    public TestServer Server { get; }

    public HttpClient Client { get; }

    public DirectLineConnector Connector => app.Services.GetRequiredService<DirectLineConnector>();

    public IDataProtectionProvider Keys => app.Services.GetRequiredService<IDataProtectionProvider>();

    public static async Task<DirectLineFixture> StartAsync(
        Action<DirectLineOptions>? configure = null, FaultyLog? log = null, IDataProtectionProvider? keys = null, RecordingReceiver? receiver = null, IUploadTaker? uploads = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var time = new FakeTime();
        log ??= new();
        receiver ??= new();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IDirectLineLog>(log);
        builder.Services.AddSingleton<IActivityReceiver>(receiver);
        builder.Services.AddSingleton(keys ?? new EphemeralDataProtectionProvider());
        if (uploads is not null) builder.Services.AddSingleton(uploads);
        builder.Services.AddDirectLine(options =>
        {
            options.Authorize = ByHeader;
            options.BotName = "Trợ lý";
            configure?.Invoke(options);
        });
        var app = builder.Build();
        app.MapDirectLine(Prefix);
        await app.StartAsync();
        return new(app, time, log, receiver);
    }

    /// <summary>A token for a user, its conversation started.</summary>
    public async Task<Chat> ChatAsync(string user)
    {
        var token = await GenerateAsync(user);
        using var answer = await SendAsync(HttpMethod.Post, "/conversations", token.Token);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        return await ChatOf(answer);
    }

    public async Task<Chat> GenerateAsync(string user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Prefix + "/tokens/generate") { Headers = { { "x-test-user", user } } };
        using var answer = await Client.SendAsync(request);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await ChatOf(answer);
    }

    public static async Task<Chat> ChatOf(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new(
            body.GetProperty("conversationId").GetString()!,
            body.GetProperty("token").GetString()!,
            body.TryGetProperty("streamUrl", out var url) ? url.GetString()! : "");
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, Prefix + path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(Chat chat, string json) =>
        SendAsync(HttpMethod.Post, $"/conversations/{chat.ConversationId}/activities", chat.Token, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SayAsync(Chat chat, string text, string? clientId = null) => PostAsync(chat, JsonSerializer.Serialize(new
    {
        type = "message", text, channelId = "webchat", from = new { id = "somebody-else", role = "bot" }, channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString() },
    }));

    public async Task<JsonElement> ReadAsync(Chat chat, string watermark = "")
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}/activities?watermark={watermark}", chat.Token);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<WebSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var client = Server.CreateWebSocketClient();
        if (origin is not null) client.ConfigureRequest = request => request.Headers.Origin = origin;
        return client.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
    }

    /// <summary>The next frame, or null when the server closed.</summary>
    public static async Task<JsonElement?> FrameAsync(WebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            bytes.AddRange(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage) return JsonSerializer.Deserialize<JsonElement>(bytes.ToArray());
        }
    }

    public Activity Reply(Chat chat, string text) => new() { Type = ActivityTypes.Message, Text = text, Conversation = new() { Id = chat.ConversationId } };

    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static ValueTask<DirectLineGrant?> ByHeader(DirectLineTokenRequest request, CancellationToken cancellationToken)
    {
        var user = request.Http.Request.Headers["x-test-user"].ToString();
        var conversation = request.Http.Request.Headers["x-test-conversation"].ToString();
        return ValueTask.FromResult(user.Length == 0
            ? null
            : new DirectLineGrant(new("dl_" + user, "Bà " + user, new Dictionary<string, string> { ["persona"] = user }), conversation.Length == 0 ? null : conversation));
    }
}
