using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConductBot.Benchmarks.Teams;

/// <summary>A channel of this machine that signs its calls, and its sign-in service, both over https: what the bot believes and asks as it believes and asks the real ones.</summary>
internal sealed class LocalChannel : IAsyncDisposable
{
    private const string AppId = "b1902c3e-b9f7-4650-9b23-5772bd429747";
    private const string Issuer = "https://issuer.test";
    private readonly RSA _key = RSA.Create(2048);
    private readonly string _trusted;
    private WebApplication _documents = null!;

    private LocalChannel(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        Certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        _trusted = Path.Combine(folder, "trusted.pem");
        File.WriteAllText(_trusted, Certificate.ExportCertificatePem());
    }

    /// <summary>Of every https server of the channel.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Starts it; a file in the folder says whom to trust.</summary>
    public static async Task<LocalChannel> StartAsync(string folder)
    {
        var channel = new LocalChannel(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(channel.Certificate)));
        var app = channel._documents = builder.Build();
        var numbers = channel._key.ExportParameters(includePrivateParameters: false);
        app.MapGet("/metadata", () => Results.Text($$"""{"issuer":"{{Issuer}}","jwks_uri":"{{channel.Address}}/keys","id_token_signing_alg_values_supported":["RS256"]}""", "application/json"));
        app.MapGet("/keys", () => Results.Text(
            $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}","e":"{{Base64Url.EncodeToString(numbers.Exponent)}}","endorsements":["msteams"]}]}""", "application/json"));
        app.MapFallback(() => Results.Text($$"""{"token_type":"Bearer","expires_in":3599,"access_token":"{{new string('t', 1400)}}"}""", "application/json"));
        await app.StartAsync();
        return channel;
    }

    /// <summary>Registers a program that is about to start with the channel.</summary>
    public void Register(ProcessStartInfo program, Uri connector)
    {
        program.Environment["SSL_CERT_FILE"] = _trusted;
        foreach (var setting in (string[])
        [
            $"Bot:AppId={AppId}", $"Bot:TenantId={Caller.Tenant}", "Bot:ClientSecret=s3cret", $"Bot:Authority={Address}", $"Bot:OpenIdMetadata={Address}/metadata", $"Bot:OpenIdIssuer={Issuer}",
            $"Bot:ServiceHosts:0={connector.Authority}",
        ])
        {
            program.ArgumentList.Add("--set");
            program.ArgumentList.Add(setting);
        }
    }

    /// <summary>The header of the channel's calls, as one that lasts an hour.</summary>
    public string Authorization(Uri connector)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["iss"] = Issuer, ["aud"] = AppId, ["serviceurl"] = connector.ToString(), ["nbf"] = now, ["exp"] = now + 3600 });
        var text = $"{Base64Url.EncodeToString("""{"alg":"RS256","kid":"k","typ":"JWT"}"""u8)}.{Base64Url.EncodeToString(claims)}";
        return $"Bearer {text}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public async ValueTask DisposeAsync()
    {
        await _documents.DisposeAsync();
        Certificate.Dispose();
        _key.Dispose();
    }

    private string Address => $"https://localhost:{new Uri(_documents.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture)}";
}
