using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.Tests.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ConductBot.Protocol.Tests.Credentials;

public sealed class BotCredentialsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("conductbot-credentials-").FullName;

    [Fact]
    public async Task A_secret_asks_the_own_tenant_for_the_connector_s_scope()
    {
        await using var signIn = await SignInStub.StartAsync();

        (await TokenAsync(signIn, bot => bot.ClientSecret = "s3cret")).ShouldBe("signed-in");

        var (path, form) = signIn.Requests.ShouldHaveSingleItem();
        path.ShouldBe($"/{TokenFixture.TenantId}/oauth2/v2.0/token");
        form["grant_type"].ShouldBe("client_credentials");
        form["client_id"].ShouldBe(TokenFixture.AppId);
        form["client_secret"].ShouldBe("s3cret");
        form["scope"].ShouldBe("https://api.botframework.com/.default");
    }

    [Theory]
    [InlineData(BotCloud.Gcc, "https://api.botframework.com/.default")]
    [InlineData(BotCloud.GccHigh, "https://api.botframework.us/.default")]
    [InlineData(BotCloud.Dod, "https://api.botframework.us/.default")]
    public async Task Each_cloud_has_its_scope(BotCloud cloud, string scope)
    {
        await using var signIn = await SignInStub.StartAsync();

        await TokenAsync(signIn, bot => (bot.ClientSecret, bot.Cloud) = ("s3cret", cloud));

        signIn.Requests.ShouldHaveSingleItem().Form["scope"].ShouldBe(scope);
    }

    [Theory]
    [InlineData("bot.pfx", null)]
    [InlineData("bot.pfx", "mật khẩu")]
    [InlineData("bot.pem", null)]
    [InlineData("bot.pem", "mật khẩu")]
    public async Task A_certificate_signs_the_bot_in(string file, string? password)
    {
        await using var signIn = await SignInStub.StartAsync();
        using var certificate = Write(file, password, TimeProvider.System.GetUtcNow().AddDays(100));

        (await TokenAsync(signIn, bot => (bot.CertificatePath, bot.CertificatePassword) = (Path.Combine(folder, file), password))).ShouldBe("signed-in");

        var form = signIn.Requests.ShouldHaveSingleItem().Form;
        form["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        var assertion = new JsonWebToken(form["client_assertion"]);
        assertion.Issuer.ShouldBe(TokenFixture.AppId);
        var parts = form["client_assertion"].Split('.');
        var padding = assertion.Alg == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        certificate.GetRSAPublicKey()!.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, padding)
            .ShouldBeTrue();
    }

    [Fact]
    public void A_certificate_says_itself_when_it_ends_and_a_secret_s_end_is_an_option()
    {
        var ends = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);
        using var certificate = Write("bot.pfx", null, ends);

        Make(bot => bot.CertificatePath = Path.Combine(folder, "bot.pfx")).Ends.ShouldBe(ends);
        Make(bot => (bot.ClientSecret, bot.ClientSecretEnds) = ("s", ends)).Ends.ShouldBe(ends);
        Make(bot => bot.ClientSecret = "s").Ends.ShouldBeNull();
        Make(bot => bot.ManagedIdentity = "bot").Ends.ShouldBeNull();
    }

    [Fact]
    public void A_certificate_that_can_t_be_used_is_named_by_its_option()
    {
        File.WriteAllText(Path.Combine(folder, "bad.pfx"), "no certificate");
        File.WriteAllText(Path.Combine(folder, "bad.pem"), "no certificate");
        using var certificate = Write("bot.pfx", "right", DateTimeOffset.UnixEpoch.AddYears(70));
        File.WriteAllText(Path.Combine(folder, "keyless.pem"), certificate.ExportCertificatePem());

        foreach (var file in new[] { "bad.pfx", "bad.pem", "bot.pfx", "keyless.pem", "missing.pfx" })
            Should.Throw<CredentialException>(() => Make(bot => (bot.CertificatePath, bot.CertificatePassword) = (Path.Combine(folder, file), "wrong"))).Message.ShouldContain("Bot:CertificatePath");
        Should.Throw<CredentialException>(() => Make(bot => bot.CertificateThumbprint = new string('0', 40))).Message.ShouldContain("Bot:CertificateThumbprint");
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided for app 'x'."}""", "the sign-in service refused with AADSTS7000215")]
    [InlineData(503, "down", "the sign-in failed (AuthenticationFailedException)")]
    [InlineData(200, "<html>", "the sign-in failed (AuthenticationFailedException)")]
    public async Task A_failing_sign_in_is_said_by_its_code_alone(int status, string body, string said)
    {
        await using var signIn = await SignInStub.StartAsync();
        signIn.Answer = (status, body);

        var problem = await Should.ThrowAsync<Exception>(TokenAsync(signIn, bot => bot.ClientSecret = "s3cret"));

        TokenFailure.Of(problem).ShouldBe(said);
    }

    [Fact]
    public async Task A_sign_in_out_of_reach_is_said_so()
    {
        var signIn = await SignInStub.StartAsync();
        await signIn.DisposeAsync();

        var problem = await Should.ThrowAsync<Exception>(TokenAsync(signIn, bot => bot.ClientSecret = "s3cret"));

        TokenFailure.Of(problem).ShouldBe("the sign-in service is out of reach");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<string> TokenAsync(SignInStub signIn, Action<BotOptions> configure)
    {
        using var http = TestCertificate.TrustingHttp();
        var credentials = new BotCredentials(Options.Create(Bot(bot =>
        {
            bot.Authority = signIn.Address;
            configure(bot);
        })), http);
        return (await credentials.Make().Token.GetTokenAsync(credentials.Request, CancellationToken.None)).Token;
    }

    private static BotCredential Make(Action<BotOptions> configure)
    {
        using var http = TestCertificate.TrustingHttp();
        return new BotCredentials(Options.Create(Bot(configure)), http).Make();
    }

    private static BotOptions Bot(Action<BotOptions> configure)
    {
        var bot = new BotOptions { AppId = TokenFixture.AppId, TenantId = TokenFixture.TenantId };
        configure(bot);
        return bot;
    }

    private X509Certificate2 Write(string file, string? password, DateTimeOffset ends)
    {
        var certificate = TestCertificate.Make("CN=bot", DateTimeOffset.UnixEpoch.AddYears(50), ends);
        var path = Path.Combine(folder, file);
        if (file.EndsWith(".pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
            return certificate;
        }

        using var key = certificate.GetRSAPrivateKey()!;
        var keyText = password is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(password, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{keyText}\n");
        return certificate;
    }
}
