using ConductBot.Protocol.Tests.Tokens;
using Microsoft.Extensions.Hosting.Internal;

namespace ConductBot.Protocol.Tests;

public sealed class BotOptionsValidatorTests
{
    [Fact]
    public void None_and_one_credential_are_valid()
    {
        Failures(new()).ShouldBeEmpty();
        Failures(Registered(bot => bot.ClientSecret = "s")).ShouldBeEmpty();
        Failures(Registered(bot => bot.CertificateThumbprint = new string('A', 40))).ShouldBeEmpty();
        foreach (var identity in new[] { "bot", "system", TokenFixture.Caller }) Failures(Registered(bot => bot.ManagedIdentity = identity)).ShouldBeEmpty();
        Failures(new() { AllowLocalAnonymous = true }, "Development").ShouldBeEmpty();
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "no credential", "exactly one of" },
        { "two credentials", "2 are set" },
        { "credential without app", "needs Bot:AppId" },
        { "half", "go together" },
        { "app", "Bot:AppId must be a GUID" },
        { "tenant", "Bot:TenantId must be a GUID" },
        { "cloud", "Bot:Cloud must be one of Public, Gcc, GccHigh, Dod" },
        { "anonymous", "Bot:AllowLocalAnonymous is for Development only" },
        { "timeout", "Bot:CallTimeout must be" },
        { "authority", "Bot:Authority must be an https address" },
        { "metadata", "Bot:OpenIdMetadata must be an https address" },
        { "host with scheme", "Bot:ServiceHosts must hold exact hosts" },
        { "host with star", "Bot:ServiceHosts must hold exact hosts" },
        { "files of everybody", "Bot:FileHosts must hold hosts" },
        { "files of a whole ending", "Bot:FileHosts must hold hosts" },
        { "files at a port of many", "Bot:FileHosts must hold hosts" },
        { "files with scheme", "Bot:FileHosts must hold hosts" },
        { "file timeout", "Bot:FileTimeout must be" },
        { "caller", "Bot:EntraCallers must hold GUIDs" },
        { "certificate", "Bot:CertificatePath names no file" },
        { "thumbprint", "Bot:CertificateThumbprint must have 40" },
        { "identity", "Bot:ManagedIdentity must be bot, system or the GUID" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_setting_is_named_with_its_rule(string what, string message) => Failures(Case(what)).ShouldHaveSingleItem().ShouldContain(message);

    private static BotOptions Case(string what) => what switch
    {
        "no credential" => Registered(_ => { }),
        "two credentials" => Registered(bot => (bot.ClientSecret, bot.ManagedIdentity) = ("s", "bot")),
        "credential without app" => new() { ClientSecret = "s" },
        "half" => new() { TenantId = TokenFixture.TenantId },
        "app" => Registered(bot => (bot.ClientSecret, bot.AppId) = ("s", "{11111111-2222-3333-4444-555555555555}")),
        "tenant" => Registered(bot => (bot.ClientSecret, bot.TenantId) = ("s", "contoso.onmicrosoft.com")),
        "cloud" => new() { Cloud = (BotCloud)9 },
        "anonymous" => new() { AllowLocalAnonymous = true },
        "timeout" => new() { CallTimeout = TimeSpan.Zero },
        "authority" => new() { Authority = "http://localhost" },
        "metadata" => new() { OpenIdMetadata = "login.example" },
        "host with scheme" => Hosts("https://connector.example"),
        "host with star" => Hosts("*.trafficmanager.net"),
        "files of everybody" => Files("*"),
        "files of a whole ending" => Files("*.com"),
        "files at a port of many" => Files("*.sharepoint.com:8443"),
        "files with scheme" => Files("https://agency-my.sharepoint.com"),
        "file timeout" => new() { FileTimeout = TimeSpan.FromMinutes(2) },
        "caller" => Callers("somebody"),
        "certificate" => Registered(bot => bot.CertificatePath = "/nowhere/bot.pfx"),
        "thumbprint" => Registered(bot => bot.CertificateThumbprint = "12:34"),
        "identity" => Registered(bot => bot.ManagedIdentity = "mine"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static BotOptions Hosts(string host)
    {
        var bot = new BotOptions();
        bot.ServiceHosts.Add(host);
        return bot;
    }

    private static BotOptions Files(string host)
    {
        var bot = new BotOptions();
        foreach (var fine in (string[])["agency-my.sharepoint.com", "*.sharepoint.com", "files.example.vn:8443"]) bot.FileHosts.Add(fine);
        bot.FileHosts.Add(host);
        return bot;
    }

    private static BotOptions Callers(string caller)
    {
        var bot = new BotOptions();
        bot.EntraCallers.Add(caller);
        return bot;
    }

    private static BotOptions Registered(Action<BotOptions> configure)
    {
        var bot = new BotOptions { AppId = TokenFixture.AppId, TenantId = TokenFixture.TenantId };
        configure(bot);
        return bot;
    }

    private static IEnumerable<string> Failures(BotOptions bot, string environment = "Production") =>
        new BotOptionsValidator(new HostingEnvironment { EnvironmentName = environment }).Validate(null, bot).Failures ?? [];
}
