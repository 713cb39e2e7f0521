using System.Net;
using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.BotEndpoint;

public sealed class BotEndpointTests
{
    [Fact]
    public async Task A_local_program_s_message_is_accepted_with_200_and_an_empty_body()
    {
        await using var bot = await BotEndpointFixture.StartAsync();

        using var answer = await bot.PostAsync(BotEndpointFixture.Message);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        bot.Receiver.Accepted.ShouldHaveSingleItem().Text.ShouldBe("Chào");
    }

    [Fact]
    public async Task The_same_message_again_gets_the_same_answer_and_happens_once()
    {
        await using var bot = await BotEndpointFixture.StartAsync();

        using var first = await bot.PostAsync(BotEndpointFixture.Message);
        using var second = await bot.PostAsync(BotEndpointFixture.Message);

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        bot.Receiver.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Outside_the_local_mode_everything_is_401()
    {
        await using var off = await BotEndpointFixture.StartAsync(configure: options => options.AllowLocalAnonymous = false);
        await using var production = await BotEndpointFixture.StartAsync("Production", options => options.AllowLocalAnonymous = false);
        await using var withCredentials = await BotEndpointFixture.StartAsync(configure: options => options.AppId = Guid.Empty.ToString());
        await using var fromElsewhere = await BotEndpointFixture.StartAsync(caller: "192.168.1.5");

        foreach (var bot in new[] { off, production, withCredentials, fromElsewhere })
        {
            using var answer = await bot.PostAsync(BotEndpointFixture.Message);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
            bot.Receiver.Accepted.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_host_outside_Development_does_not_start_with_the_switch_on() =>
        (await Should.ThrowAsync<OptionsValidationException>(() => BotEndpointFixture.StartAsync("Production"))).Message.ShouldContain("Bot:AllowLocalAnonymous");

    [Fact]
    public async Task A_request_through_a_proxy_is_401()
    {
        await using var bot = await BotEndpointFixture.StartAsync();
        bot.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");

        using var answer = await bot.PostAsync(BotEndpointFixture.Message);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("\"serviceUrl\":\"http://localhost:56150/_connector\"", "\"serviceUrl\":\"https://evil.example/\"", HttpStatusCode.Forbidden)]
    [InlineData("\"msteams\"", "\"slack\"", HttpStatusCode.Forbidden)]
    [InlineData("\"type\":\"message\",", "", HttpStatusCode.BadRequest)]
    [InlineData("\"channelId\":\"msteams\",", "", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"29:a\"}", "{}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"28:b\"}", "null", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"a:1\"}", "{\"id\":\"\"}", HttpStatusCode.BadRequest)]
    [InlineData("\"Chào\"", "\"Chào", HttpStatusCode.BadRequest)]
    [InlineData("\"type\":\"message\"", "\"type\":\"invoke\"", HttpStatusCode.NotImplemented)]
    [InlineData("\"type\":\"message\"", "\"type\":\"something new\"", HttpStatusCode.OK)]
    public async Task A_body_gets_the_status_of_what_is_wrong_with_it(string part, string instead, HttpStatusCode status)
    {
        await using var bot = await BotEndpointFixture.StartAsync();

        using var answer = await bot.PostAsync(BotEndpointFixture.Message.Replace(part, instead));

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_JSON_is_415_what_is_too_large_413_and_what_is_not_POST_405()
    {
        await using var bot = await BotEndpointFixture.StartAsync();

        using var text = await bot.PostAsync(BotEndpointFixture.Message, "text/plain");
        using var large = await bot.PostAsync(BotEndpointFixture.Message.Replace("Chào", new string('a', 1024 * 1024)));
        using var get = await bot.Client.GetAsync("/api/messages");

        text.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        large.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        get.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_receiver_that_can_t_store_is_503_so_that_the_channel_tries_again()
    {
        await using var bot = await BotEndpointFixture.StartAsync();
        bot.Receiver.Down = true;

        using var answer = await bot.PostAsync(BotEndpointFixture.Message);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Nobody_gives_themselves_claims_or_a_caller_id()
    {
        await using var bot = await BotEndpointFixture.StartAsync();

        using var answer = await bot.PostAsync(BotEndpointFixture.Message.Replace("{\"id\":\"29:a\"}", "{\"id\":\"29:a\",\"directLineClaims\":{\"persona\":\"boss\"}},\"callerId\":\"x\""));

        var got = bot.Receiver.Accepted.ShouldHaveSingleItem();
        got.From!.DirectLineClaims.ShouldBeNull();
        got.CallerId.ShouldBeNull();
    }

    [Theory]
    [InlineData(ChannelIds.Teams, "o-1")]
    [InlineData(ChannelIds.DirectLine, null)]
    [InlineData(ChannelIds.WebChat, null)]
    [InlineData(ChannelIds.Emulator, null)]
    public async Task An_Entra_id_is_believed_from_Teams_alone(string channel, string? believed)
    {
        await using var bot = await BotEndpointFixture.StartAsync();

        using var answer = await bot.PostAsync(BotEndpointFixture.Message.Replace("{\"id\":\"29:a\"}", "{\"id\":\"29:a\",\"aadObjectId\":\"o-1\"}").Replace("\"msteams\"", $"\"{channel}\""));

        bot.Receiver.Accepted.ShouldHaveSingleItem().From!.AadObjectId.ShouldBe(believed);
    }

    [Fact]
    public async Task Another_authentication_is_asked_first_and_its_no_is_final()
    {
        await using var refusing = await BotEndpointFixture.StartAsync(authentication: new Fixed(new InboundDecision.Refused("a forged token")));
        await using var passing = await BotEndpointFixture.StartAsync(authentication: new Fixed(new InboundDecision.NotMine("no token")));
        await using var choosy = await BotEndpointFixture.StartAsync(authentication: new Fixed(new InboundDecision.Admitted(activity => activity.ChannelId == ChannelIds.Emulator ? null : "another channel")));

        (await StatusAsync(refusing)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(passing)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(choosy)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> StatusAsync(BotEndpointFixture bot)
    {
        using var answer = await bot.PostAsync(BotEndpointFixture.Message);
        return answer.StatusCode;
    }

    private sealed class Fixed(InboundDecision decision) : IInboundAuthentication
    {
        public ValueTask<InboundDecision> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken) => ValueTask.FromResult(decision);
    }
}
