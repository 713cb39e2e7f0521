using ConductBot.Manifest;

namespace ConductBot.EndToEnd.Manifest;

[Collection("The app's package")]
public sealed class PackageSettingsTests
{
    [Fact]
    public void A_development_package_needs_nothing_to_be_given() =>
        PackageSettings.Of(new Dictionary<string, string> { ["Kind"] = "development", ["BotAppId"] = "", ["TeamsAppVersion"] = "0.1.0" }).Errors().ShouldBeEmpty();

    [Fact]
    public void A_real_bot_s_settings_are_taken() => PackageSettings.Of(BuiltPackage.RealBot()).Errors().ShouldBeEmpty();

    [Theory]
    [InlineData("BotAppId", "")]
    [InlineData("BotAppId", "my-bot")]
    [InlineData("BotAppId", PackageSettings.PlaceholderBot)]
    [InlineData("BotAppId", "11111111-2222-3333-4444-555555555555")]
    [InlineData("BotAppId", "{3f2c8d1e-5b7a-4c90-8e21-7d6f5a4b3c2d}")]
    [InlineData("TeamsAppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("BotHost", "")]
    [InlineData("BotHost", "bot.example.com")]
    [InlineData("BotHost", "localhost")]
    [InlineData("BotHost", "https://bot.gov.vn")]
    [InlineData("BotHost", "bot.gov.vn:443")]
    [InlineData("BotHost", "*.gov.vn")]
    [InlineData("BotHost", "192.168.1.7")]
    [InlineData("BotHost", "bot.gov.vn/x")]
    [InlineData("DeveloperName", "")]
    [InlineData("DeveloperName", "Ủy ban nhân dân một tỉnh có tên rất dài")]
    [InlineData("TeamsAppVersion", "1.0")]
    [InlineData("TeamsAppVersion", "v1.0.0")]
    [InlineData("PrivacyUrl", "http://bot.gov.vn/privacy")]
    [InlineData("TermsUrl", "https://www.example.com/terms")]
    public void A_release_is_refused_with_the_property_s_name_and_rule(string property, string value)
    {
        var given = BuiltPackage.RealBot();
        given[property] = value;
        PackageSettings.Of(given).Errors().ShouldHaveSingleItem().ShouldStartWith($"{property} must be");
    }
}
