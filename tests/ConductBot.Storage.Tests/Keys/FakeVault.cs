using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using ConductBot.Storage.Keys;
using ConductBot.Storage.Keys.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Base64Url = System.Buffers.Text.Base64Url;

namespace ConductBot.Storage.Tests.Keys;

/// <summary>Key Vault's wrapping over HTTP, with an RSA key of its own and the faults that a test wants.</summary>
internal sealed class FakeVault : IAsyncDisposable
{
    public const string Address = "https://agency.vault.azure.net/keys/conductbot";
    public const string Version = "0123456789abcdef0123456789abcdef";

    private readonly RSA _key = RSA.Create(2048);
    private readonly CancellationTokenSource _stop = new();
    private WebApplication? _app;
    private Uri? _listens;

    /// <summary>Answers everything with this status instead.</summary>
    public int? Refuses { get; set; }

    /// <summary>Takes calls and never answers.</summary>
    public bool Hangs { get; set; }

    public int Calls { get; private set; }

    public List<string> Tokens { get; } = [];

    public static async Task<FakeVault> StartAsync()
    {
        var vault = new FakeVault();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        vault._app = builder.Build();
        vault._app.MapPost("/keys/conductbot/{version}/{operation}", vault.AnswerAsync);
        vault._app.MapPost("/keys/conductbot/wrapkey", (HttpContext http) => vault.AnswerAsync(http));
        await vault._app.StartAsync(TestContext.Current.CancellationToken);
        vault._listens = new Uri(vault._app.Urls.Single());
        return vault;
    }

    /// <summary>A protector by this vault; calls go there in place of Azure.</summary>
    public KeyProtection Protection(string address = Address)
    {
        var options = new VaultCallOptions
        {
            Transport = new HttpClientTransport(new HttpClient(new Detour(_listens!)) { Timeout = Timeout.InfiniteTimeSpan }),
            Retry = { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1), NetworkTimeout = TimeSpan.FromSeconds(Hangs ? 1 : 30) },
        };
        return KeyProtection.Open(new KeyOptions { VaultKey = address }, KeyDemand.Protected, VaultPipeline.Of(new Token(), VaultKeyName.Read(address)!.Scope, options));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app!.DisposeAsync();
        _key.Dispose();
        _stop.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        Calls++;
        lock (Tokens) Tokens.Add(http.Request.Headers.Authorization.ToString());
        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
            return;
        }

        if (Refuses is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        body.RootElement.GetProperty("alg").GetString().ShouldBe("RSA-OAEP-256");
        http.Request.Query["api-version"].ToString().ShouldBe("7.4");
        var value = Base64Url.DecodeFromChars(body.RootElement.GetProperty("value").GetString());
        var answer = http.Request.Path.Value!.EndsWith("/wrapkey", StringComparison.Ordinal) ? _key.Encrypt(value, RSAEncryptionPadding.OaepSHA256) : _key.Decrypt(value, RSAEncryptionPadding.OaepSHA256);
        await http.Response.WriteAsJsonAsync(new { kid = $"{Address}/{Version}", value = Base64Url.EncodeToString(answer) });
    }

    private sealed class Detour(Uri to) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = to.Scheme, Host = to.Host, Port = to.Port }.Uri;
            return base.Send(request, cancellationToken);
        }
    }

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new($"for {requestContext.Scopes[0]}", TimeProvider.System.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
