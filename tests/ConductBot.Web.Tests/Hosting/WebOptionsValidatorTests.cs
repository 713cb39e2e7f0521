using ConductBot.Protocol;
using ConductBot.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Tests.Hosting;

public sealed class WebOptionsValidatorTests
{
    private static readonly BotOptions Credentials = new() { AppId = Guid.NewGuid().ToString(), TenantId = Guid.NewGuid().ToString() };

    [Fact]
    public void Local_and_public_settings_are_valid()
    {
        Failures(Valid(), new BotOptions()).ShouldBeEmpty();
        Failures(Valid("https://bot.example.vn"), Credentials).ShouldBeEmpty();
        Failures(Valid("https://bot.example.vn:8443/"), Credentials).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://bot.example.vn")]
    [InlineData("https://bot.example.vn/chat")]
    [InlineData("https://bot.example.vn/?x=1")]
    [InlineData("https://user@bot.example.vn")]
    [InlineData("bot.example.vn")]
    public void A_public_address_is_https_and_nothing_but_a_name(string url) => Failures(Valid(url), Credentials).Single().ShouldStartWith("Web:PublicUrl must be");

    [Fact]
    public void A_public_address_without_credentials_is_refused() => Failures(Valid("https://bot.example.vn"), new BotOptions()).Single().ShouldContain("anonymous");

    [Fact]
    public void The_mode_follows_from_the_options()
    {
        HostMode.Of(Valid(), new BotOptions()).ShouldBe(new HostMode.Local(3978));
        HostMode.Of(Valid(), Credentials).LinkBase.ShouldBeNull();
        HostMode.Of(Valid("https://bot.example.vn"), Credentials).LinkBase.ShouldBe(new Uri("https://bot.example.vn"));
    }

    private static WebOptions Valid(string? url = null) => new() { Organization = "Tỉnh", OrganizationEnglish = "Province", PublicUrl = url };

    private static IEnumerable<string> Failures(WebOptions options, BotOptions bot) => new WebOptionsValidator(Options.Create(bot)).Validate(null, options).Failures ?? [];
}
