using System.Net;
using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.BotEndpoint;

public sealed class LocalAnonymousRuleTests
{
    private static readonly LocalFacts AllRight = new()
    {
        Development = true,
        AppId = "",
        SwitchedOn = true,
        Listening = ["http://127.0.0.1:3978", "http://localhost:3979", "http://[::1]:3978"],
        Remote = IPAddress.Loopback,
        Local = IPAddress.Loopback,
        Host = "localhost",
        Origin = null,
        Headers = ["Host", "Content-Type"],
    };

    [Fact]
    public void A_program_on_this_machine_is_let_in_when_every_condition_holds()
    {
        LocalAnonymousRule.Refusal(AllRight).ShouldBeNull();
        LocalAnonymousRule.Refusal(AllRight with { Remote = IPAddress.IPv6Loopback, Local = IPAddress.Parse("::ffff:127.0.0.1"), Host = "[::1]", Origin = "http://localhost:56150" }).ShouldBeNull();
    }

    [Fact]
    public void Each_condition_that_fails_keeps_it_out()
    {
        LocalFacts[] wrong =
        [
            AllRight with { SwitchedOn = false },
            AllRight with { Development = false },
            AllRight with { AppId = "0f3d2c1b-0000-0000-0000-000000000000" },
            AllRight with { Listening = [] },
            AllRight with { Listening = ["http://127.0.0.1:3978", "http://0.0.0.0:3979"] },
            AllRight with { Listening = ["http://[::]:3978"] },
            AllRight with { Listening = ["http://*:3978"] },
            AllRight with { Listening = ["http://+:3978"] },
            AllRight with { Listening = ["http://192.168.1.5:3978"] },
            AllRight with { Remote = null },
            AllRight with { Remote = IPAddress.Parse("192.168.1.5") },
            AllRight with { Local = IPAddress.Parse("192.168.1.5") },
            AllRight with { Host = "evil.example" },
            AllRight with { Host = "localhost.evil.example" },
            AllRight with { Host = "" },
            AllRight with { Origin = "https://evil.example" },
            AllRight with { Origin = "null" },
            AllRight with { Headers = ["x-forwarded-for"] },
            AllRight with { Headers = ["X-Forwarded-Anything"] },
            AllRight with { Headers = ["Forwarded"] },
            AllRight with { Headers = ["VIA"] },
        ];

        foreach (var facts in wrong) LocalAnonymousRule.Refusal(facts).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("msteams", "http://localhost:56150/_connector", true)]
    [InlineData("emulator", "https://127.0.0.1/", true)]
    [InlineData("directline", "http://[::1]:5000", true)]
    [InlineData("webchat", "http://127.1.2.3:80", true)]
    [InlineData("slack", "http://localhost:56150/", false)]
    [InlineData(null, "http://localhost:56150/", false)]
    [InlineData("emulator", null, false)]
    [InlineData("emulator", "", false)]
    [InlineData("emulator", "https://smba.trafficmanager.net/", false)]
    [InlineData("emulator", "http://localhost.evil.example/", false)]
    [InlineData("emulator", "http://localhost@evil.example/", false)]
    [InlineData("emulator", "http://evil@localhost/", false)]
    [InlineData("emulator", "file://localhost/etc/passwd", false)]
    [InlineData("emulator", "http://169.254.169.254/", false)]
    [InlineData("directline", "urn:directline:embedded", false)]
    public void An_anonymous_caller_delivers_only_for_local_channels_that_answer_on_this_machine(string? channel, string? serviceUrl, bool fits) =>
        (LocalAnonymousRule.Misfit(new Activity { ChannelId = channel, ServiceUrl = serviceUrl }) is null).ShouldBe(fits);
}
