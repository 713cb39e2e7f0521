using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConductBot.Protocol;
using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Protocol.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Activity = ConductBot.Protocol.Schema.Activity;

namespace ConductBot.Benchmarks.Tokens;

/// <summary>What the verification of a caller's token costs a turn: the first time, and while it is remembered. CPU time, so that what else the machine does counts little.</summary>
internal sealed class TokenBenchmark : IBenchmark
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/66666666-7777-8888-9999-aaaaaaaaaaaa/";
    private static readonly Activity Message = new() { ChannelId = ChannelIds.Teams, ServiceUrl = ServiceUrl, Conversation = new() { Id = "a:1", TenantId = "66666666-7777-8888-9999-aaaaaaaaaaaa" } };

    public string Name => "tokens";

    public string Description => "A caller's token verified, and recognised while it is remembered: CPU and memory a turn.";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        using var key = RSA.Create(2048);
        await using var issuer = await IssuerAsync(key);
        var options = Options.Create(new BotOptions
        {
            AppId = AppId, TenantId = "66666666-7777-8888-9999-aaaaaaaaaaaa", OpenIdMetadata = $"{issuer.Urls.Single()}/metadata", OpenIdIssuer = "https://issuer.test",
        });
        using var http = new BotHttp();
        IHostEnvironment environment = new HostingEnvironment { EnvironmentName = Environments.Production };
        using var issuers = new TrustedIssuers(options, new ServiceUrls(options, environment), http, TimeProvider.System, NullLogger<TrustedIssuers>.Instance);
        var one = Token(key, 0);

        var remembering = new TokenAuthentication(issuers, options, TimeProvider.System);
        await CheckAsync(remembering, one);
        var known = await CostAsync(run.Of(100_000, 1_000_000), _ => CheckAsync(remembering, one));
        var tokens = Enumerable.Range(0, run.Of(500, 4_000)).Select(number => Token(key, number)).ToArray();
        var first = await CostAsync(tokens.Length, number => CheckAsync(remembering, tokens[number]));

        run.Report.Table("A caller's token", ["what", "tokens", "CPU µs a turn", "bytes a turn"],
        [
            ["remembered: hash, look-up, service URL, channel, tenant", known.Count.ToString("N0", CultureInfo.InvariantCulture), Report.Figure(known.Microseconds), Report.Figure(known.Bytes)],
            ["verified: parsed, RSA-2048, claims", first.Count.ToString("N0", CultureInfo.InvariantCulture), Report.Figure(first.Microseconds), Report.Figure(first.Bytes)],
        ]);
    }

    private static async Task CheckAsync(TokenAuthentication authentication, string header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = header;
        if (await authentication.AuthenticateAsync(context, CancellationToken.None) is not InboundDecision.Admitted admitted || admitted.Misfit(Message) is not null)
            throw new InvalidOperationException("A good token was refused.");
    }

    private static async Task<(int Count, double Microseconds, double Bytes)> CostAsync(int count, Func<int, Task> call)
    {
        for (var i = 0; i < Math.Min(count, 200); i++) await call(i);
        using var process = Process.GetCurrentProcess();
        var (cpu, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        for (var i = 0; i < count; i++) await call(i);
        process.Refresh();
        return (count, (process.TotalProcessorTime - cpu).TotalMicroseconds / count, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)count);
    }

    private static async Task<WebApplication> IssuerAsync(RSA key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var numbers = key.ExportParameters(includePrivateParameters: false);
        app.MapGet("/metadata", () => Results.Text($$"""{"issuer":"https://issuer.test","jwks_uri":"{{app.Urls.Single()}}/keys"}""", "application/json"));
        app.MapGet("/keys", () => Results.Text(
            $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}","e":"{{Base64Url.EncodeToString(numbers.Exponent)}}","endorsements":["msteams"]}]}""", "application/json"));
        await app.StartAsync();
        return app;
    }

    private static string Token(RSA key, int number)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["iss"] = "https://issuer.test", ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = now, ["exp"] = now + 3600, ["jti"] = number,
        });
        var text = $"{Base64Url.EncodeToString("""{"alg":"RS256","kid":"k","typ":"JWT"}"""u8)}.{Base64Url.EncodeToString(claims)}";
        return $"Bearer {text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }
}
