using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Tests.Tokens;
using ConductBot.Protocol.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.Connector;

public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/teams")]
    [InlineData("https://SMBA.trafficmanager.net:443/emea/66666666-7777-8888-9999-aaaaaaaaaaaa/")]
    [InlineData("https://connector.example.vn:8443/x")]
    public void The_cloud_s_host_and_named_ones_may_be_called(string url) => Registered().MayCall(url).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net:8443/amer/")]
    [InlineData("https://evil.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net./amer/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:pass@smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/amer/?x=1")]
    [InlineData("https://smba.trafficmanager.net/amer/#x")]
    [InlineData("https://smbа.trafficmanager.net/amer/")] // a Cyrillic letter
    [InlineData("https://connector.example.vn/x")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://canary.botapi.skype.com/amer/")]
    [InlineData("https://localhost:5000/")]
    [InlineData("http://localhost:5000/")]
    [InlineData("//smba.trafficmanager.net/amer/")]
    [InlineData("file:///smba.trafficmanager.net/amer/")]
    [InlineData("urn:directline:embedded")]
    [InlineData("smba.trafficmanager.net")]
    public void Nothing_else_may(string? url) => Registered().MayCall(url).ShouldBeFalse();

    [Fact]
    public void Each_cloud_has_its_own_host_only_and_may_be_called_where_it_falls_back_to()
    {
        foreach (var cloud in Enum.GetValues<BotCloud>())
        {
            var urls = Registered(cloud);
            urls.MayCall(urls.Fallback).ShouldBeTrue();
            foreach (var other in Enum.GetValues<BotCloud>().Where(other => other != cloud)) urls.MayCall(Registered(other).Fallback).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://user@localhost/", false)]
    public void The_anonymous_local_mode_calls_this_machine_only_and_without_a_token(string url, bool may)
    {
        var urls = Urls(new() { AllowLocalAnonymous = true }, "Development");

        urls.MayCall(url).ShouldBe(may);
        urls.Find(url)?.WithToken.ShouldBeFalse();
    }

    [Fact]
    public void Without_registration_and_outside_that_mode_nothing_may_be_called()
    {
        foreach (var urls in new[] { Urls(new(), "Development"), Urls(new() { AllowLocalAnonymous = true }, "Production") })
        {
            urls.MayCall("http://localhost:56150/").ShouldBeFalse();
            urls.MayCall("https://smba.trafficmanager.net/amer/").ShouldBeFalse();
        }
    }

    [Fact]
    public void Many_different_URLs_are_not_remembered_for_ever()
    {
        var urls = Registered();
        for (var i = 0; i < 2000; i++) urls.MayCall($"https://smba.trafficmanager.net/{i}/").ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://a.example/x", "https://a.example/x/", true)]
    [InlineData("https://a.example/x", "https://A.EXAMPLE:443/X", true)]
    [InlineData("https://a.example", "https://a.example/", true)]
    [InlineData("https://a.example/x", "https://a.example/x//", false)]
    [InlineData("https://a.example/x", "https://a.example/x/y", false)]
    [InlineData("https://a.example/x", "https://b.example/x", false)]
    [InlineData("https://a.example/x", "https://a.example:444/x", false)]
    [InlineData("https://a.example/x", "https://a.example/x?y", false)]
    [InlineData("http://a.example/x", "http://a.example/x", false)]
    [InlineData("", "", false)]
    [InlineData("x", "x", false)]
    public void Two_service_URLs_are_the_same_but_for_case_and_a_slash(string one, string other, bool same)
    {
        ServiceUrlComparison.Same(one, other).ShouldBe(same);
        ServiceUrlComparison.Same(other, one).ShouldBe(same);
    }

    private static ServiceUrls Registered(BotCloud cloud = BotCloud.Public)
    {
        var bot = new BotOptions { AppId = TokenFixture.AppId, TenantId = TokenFixture.TenantId, Cloud = cloud };
        bot.ServiceHosts.Add("connector.example.vn:8443");
        return Urls(bot, "Production");
    }

    private static ServiceUrls Urls(BotOptions bot, string environment) => new(Options.Create(bot), (IHostEnvironment)new HostingEnvironment { EnvironmentName = environment });
}
