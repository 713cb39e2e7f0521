using System.Net;
using System.Text;
using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Tests.DirectLine;
using ConductBot.Protocol.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Tests.Tokens;

/// <summary>A registered bot, in memory, that believes a real issuer on this machine.</summary>
internal sealed class TokenFixture : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "66666666-7777-8888-9999-aaaaaaaaaaaa";
    public const string Caller = "77777777-0000-0000-0000-000000000001";
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";

    private readonly WebApplication app;
    private readonly HttpClient client;
    private readonly IAsyncDisposable? owned;

    private TokenFixture(WebApplication app, OpenIdProvider provider, FakeTime time, RecordingReceiver receiver, IAsyncDisposable? owned)
    {
        this.app = app;
        this.owned = owned;
        Provider = provider;
        Time = time;
        Receiver = receiver;
        client = app.GetTestClient();
    }

    public OpenIdProvider Provider { get; }

    public FakeTime Time { get; }

    public RecordingReceiver Receiver { get; }

    public ISigningKeyState Keys => app.Services.GetRequiredService<ISigningKeyState>();

    public TokenAuthentication Authentication => app.Services.GetServices<IInboundAuthentication>().OfType<TokenAuthentication>().Single();

    /// <summary>A token as the Bot Connector makes it.</summary>
    public TestToken Token => new()
    {
        Claims = new()
        {
            ["iss"] = OpenIdProvider.Issuer, ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = Seconds(TimeSpan.Zero), ["exp"] = Seconds(TimeSpan.FromHours(1)),
        },
    };

    public static async Task<TokenFixture> StartAsync(Action<BotOptions>? configure = null, Action<OpenIdProvider>? prepare = null, IAsyncDisposable? owned = null)
    {
        var provider = await OpenIdProvider.StartAsync();
        prepare?.Invoke(provider);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var (time, receiver) = (new FakeTime(), new RecordingReceiver());
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IActivityReceiver>(receiver);
        builder.Services.AddSingleton(_ => TestCertificate.TrustingHttp());
        builder.Services.AddBot(bot =>
        {
            (bot.AppId, bot.TenantId, bot.ClientSecret) = (AppId, TenantId, "secret");
            (bot.Authority, bot.OpenIdMetadata, bot.OpenIdIssuer) = (provider.Address, provider.Metadata, OpenIdProvider.Issuer);
            configure?.Invoke(bot);
        });
        var app = builder.Build();
        app.MapBotEndpoint("/api/messages");
        await app.StartAsync();
        var fixture = new TokenFixture(app, provider, time, receiver, owned);
        await fixture.KeysSettledAsync();
        return fixture;
    }

    public long Seconds(TimeSpan from) => (Time.GetUtcNow() + from).ToUnixTimeSeconds();

    /// <summary>Waits for the fetch of keys that is under way.</summary>
    public Task KeysSettledAsync() => app.Services.GetRequiredService<TrustedIssuers>().SettledAsync();

    public Task<HttpStatusCode> PostAsync(TestToken token, string? body = null) => PostAsync($"Bearer {token}", body);

    public async Task<HttpStatusCode> PostAsync(string? authorization, string? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body ?? Message(), Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        return answer.StatusCode;
    }

    public static string Message(string serviceUrl = ServiceUrl, string channel = "msteams", string conversation = "", string channelData = "{}") =>
        $$"""{"type":"message","id":"1","channelId":"{{channel}}","serviceUrl":"{{serviceUrl}}","from":{"id":"29:a"},"recipient":{"id":"28:b"},"conversation":{"id":"a:1"{{conversation}}},"channelData":{{channelData}},"text":"Chào"}""";

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await Provider.DisposeAsync();
        if (owned is not null) await owned.DisposeAsync();
    }
}
