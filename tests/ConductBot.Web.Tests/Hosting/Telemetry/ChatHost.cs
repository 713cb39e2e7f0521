using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Shared;
using ConductBot.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ConductBot.Web.Tests.Hosting.Telemetry;

/// <summary>The program in local mode, in this process, on files of its own, with one person who talks to it.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly HttpClient _http;

    private ChatHost(WebApplication app, string folder, int port) => (_app, _folder, _http) = (app, folder, new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/"), Timeout = TimeSpan.FromMinutes(2) });

    public string Conversation { get; private set; } = "";

    public static async Task<ChatHost> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-web-").FullName;
        var port = FreePort();
        var app = ConductHost.Build(
        [
            $"Web:Port={port}", $"Storage:DatabasePath={Path.Combine(folder, "data", "conductbot.db")}", .. KeyCertificate.Shared.Settings(folder).Select(setting => $"{setting.Key}={setting.Value}"),
            "Logging:LogLevel:Default=Warning", "Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning", .. settings,
        ]);
        await app.StartAsync();
        var host = new ChatHost(app, folder, port);
        await host.ConverseAsync();
        return host;
    }

    /// <summary>Says something and waits until it has been answered.</summary>
    public async Task SayAsync(string text)
    {
        using var said = await _http.PostAsJsonAsync($"v3/directline/conversations/{Conversation}/activities", new { type = "message", text, from = new { name = text } });
        said.StatusCode.ShouldBe(HttpStatusCode.OK);
        await _app.Services.GetRequiredService<ConversationRunner>().QuietAsync();
    }

    public async Task<HttpStatusCode> PostAsync(string path, string body)
    {
        using var content = new StringContent(body);
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        return answer.StatusCode;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ConverseAsync()
    {
        using var granted = await _http.PostAsJsonAsync("v3/directline/tokens/generate", new { user = new { id = "sample-staff" } });
        var token = await granted.Content.ReadFromJsonAsync<JsonElement>();
        _http.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("token").GetString());
        using var started = await _http.PostAsync(new Uri("v3/directline/conversations", UriKind.Relative), null);
        started.StatusCode.ShouldBe(HttpStatusCode.Created);
        Conversation = token.GetProperty("conversationId").GetString()!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
