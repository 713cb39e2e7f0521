using System.Net;
using System.Text;
using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Tests.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Tests.BotEndpoint;

/// <summary>A host with the bot endpoint, in memory, pretending to listen on loopback.</summary>
internal sealed class BotEndpointFixture : IAsyncDisposable
{
    public const string Message =
        """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://localhost:56150/_connector","from":{"id":"29:a"},"recipient":{"id":"28:b"},"conversation":{"id":"a:1"},"text":"Chào"}""";

    private readonly WebApplication app;

    private BotEndpointFixture(WebApplication app, RecordingReceiver receiver)
    {
        this.app = app;
        Receiver = receiver;
        Client = app.GetTestClient();
    }

    public RecordingReceiver Receiver { get; }

    public HttpClient Client { get; }

    public static async Task<BotEndpointFixture> StartAsync(
        string environment = "Development", Action<BotEndpointOptions>? configure = null, string caller = "127.0.0.1", IInboundAuthentication? authentication = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var receiver = new RecordingReceiver();
        builder.Services.AddSingleton<IActivityReceiver>(receiver);
        if (authentication is not null) builder.Services.AddSingleton(authentication);
        builder.Services.AddBotEndpoint(options =>
        {
            options.AllowLocalAnonymous = true;
            configure?.Invoke(options);
        });
        var app = builder.Build();
        var addresses = new ServerAddressesFeature();
        addresses.Addresses.Add("http://127.0.0.1:3978");
        app.Services.GetRequiredService<IServer>().Features.Set<IServerAddressesFeature>(addresses);
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(caller);
            http.Connection.LocalIpAddress = IPAddress.Loopback;
            return next(http);
        });
        app.MapBotEndpoint("/api/messages");
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new(app, receiver);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string type = "application/json") =>
        Client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, type));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
