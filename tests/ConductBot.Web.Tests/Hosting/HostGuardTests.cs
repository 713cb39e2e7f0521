using System.Net;
using ConductBot.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConductBot.Web.Tests.Hosting;

public sealed class HostGuardTests
{
    private static readonly HostMode Local = new HostMode.Local(3978);

    private static readonly HostMode Public = new HostMode.Channel(3978, new Uri("https://bot.example.vn"));

    [Theory]
    [InlineData("localhost:3978", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1:1", true)]
    [InlineData("[::1]:3978", true)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("localhost.", false)]
    [InlineData("", false)]
    public void Local_mode_answers_by_the_machines_own_names(string host, bool answered) => (HostGuard.Refusal(Local, Call(host)) is null).ShouldBe(answered);

    [Fact]
    public void Local_mode_answers_no_caller_from_elsewhere_and_no_proxy()
    {
        var foreign = Call("localhost");
        foreign.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.5");
        HostGuard.Refusal(Local, foreign).ShouldNotBeNull();

        foreach (var header in new[] { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host" })
        {
            var proxied = Call("localhost");
            proxied.Request.Headers[header] = "x";
            HostGuard.Refusal(Local, proxied).ShouldNotBeNull(header);
        }
    }

    [Fact]
    public void Under_a_public_name_only_that_name_is_answered_except_for_health()
    {
        HostGuard.Refusal(Public, Call("bot.example.vn")).ShouldBeNull();
        HostGuard.Refusal(Public, Call("localhost")).ShouldNotBeNull();
        HostGuard.Refusal(Public, Call("10.0.0.7", "/health")).ShouldBeNull();
        HostGuard.Refusal(new HostMode.Channel(3978, null), Call("anything")).ShouldBeNull();
    }

    private static DefaultHttpContext Call(string host, string path = "/")
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Host = host;
        http.Request.Path = path;
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        return http;
    }
}
