using System.Globalization;
using ConductBot.Protocol.Connector;
using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.Tests.Connector;

public sealed class ConnectorFaultTests
{
    private const string Blocked = """{"errorCode":209,"message":"{\r\n \"subCode\":\"MessageWritesBlocked\",\"details\":\"Thread is blocked\",\"errorCode\":null}"}""";

    [Theory]
    [InlineData(400, "BadArgument", RejectReason.BadRequest)]
    [InlineData(400, "BadSyntax", RejectReason.BadRequest)]
    [InlineData(400, "MissingProperty", RejectReason.BadRequest)]
    [InlineData(400, "MessageSizeTooBig", RejectReason.TooLarge)]
    [InlineData(403, "BotDisabledByAdmin", RejectReason.BotDisabled)]
    [InlineData(403, "BotNotInConversationRoster", RejectReason.NotInstalled)]
    [InlineData(403, "ForbiddenOperationException", RejectReason.NotInstalled)]
    [InlineData(403, "ConversationBlockedByUser", RejectReason.BlockedByUser)]
    [InlineData(403, "MessageWritesBlocked", RejectReason.BlockedByUser)]
    [InlineData(403, "InvalidBotApiHost", RejectReason.WrongCloud)]
    [InlineData(403, "NotEnoughPermissions", RejectReason.NotAllowed)]
    [InlineData(403, "ContentStreamNotAllowed", RejectReason.StreamEnded)]
    [InlineData(403, "SomethingNew", RejectReason.NotAllowed)]
    [InlineData(404, "ConversationNotFound", RejectReason.ConversationGone)]
    [InlineData(404, "ActivityNotFoundInConversation", RejectReason.ActivityGone)]
    [InlineData(404, "SomethingNew", RejectReason.ChannelFailed)]
    [InlineData(405, "MethodNotAllowed", RejectReason.BadRequest)]
    [InlineData(413, "MessageSizeTooBig", RejectReason.TooLarge)]
    [InlineData(500, "ServiceError", RejectReason.ChannelFailed)]
    [InlineData(501, "NotImplemented", RejectReason.ChannelFailed)]
    public async Task What_will_never_work_is_rejected_at_once_with_its_reason(int status, string code, RejectReason reason)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(status, $$$"""{"error":{"code":"{{{code}}}","message":"words","innerHttpError":{"body":null,"statusCode":{{{status}}} } } }""");

        var rejected = (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Rejected>();

        rejected.Reason.ShouldBe(reason);
        rejected.Detail.ShouldBe($"{status} {code}");
        bot.Stub.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Blocked, RejectReason.BlockedByUser)]
    [InlineData("""{"error":{"code":"Forbidden","message":"m","innerHttpError":{"statusCode":403,"body":{"error":{"code":"BotNotInConversationRoster"}}}}}""", RejectReason.NotInstalled)]
    [InlineData("""{"error":{"code":403}}""", RejectReason.NotAllowed)]
    [InlineData("""{"message":"{not JSON"}""", RejectReason.ChannelFailed)]
    [InlineData("""{"error":"ConversationBlockedByUser"}""", RejectReason.ChannelFailed)]
    [InlineData("<html>Forbidden</html>", RejectReason.ChannelFailed)]
    [InlineData("", RejectReason.ChannelFailed)]
    [InlineData("null", RejectReason.ChannelFailed)]
    public async Task The_code_is_found_wherever_in_the_body_it_stands(string body, RejectReason reason)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(403, body);

        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_a_moment_may_heal_is_tried_again_in_the_same_call(int status)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(status).Then(status);

        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Accepted>();

        bot.Stub.Requests.Count.ShouldBe(3);
        bot.Stub.Requests.Select(request => request.Body).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(412, false)]
    [InlineData(502, true)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    public async Task What_does_not_heal_is_put_off_and_said_to_have_arrived_perhaps(int status, bool maybeSent)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        for (var i = 0; i < Pauses.Attempts; i++) bot.Stub.Then(status);
        var before = TimeProvider.System.GetUtcNow();

        var retry = (await bot.SendAsync()).ShouldBeOfType<SendOutcome.RetryAt>();

        retry.When.ShouldBeGreaterThan(before + TimeSpan.FromSeconds(1.6));
        retry.MaybeSent.ShouldBe(maybeSent);
        retry.Reason.ShouldBe($"{status}");
        bot.Stub.Requests.Count.ShouldBe(Pauses.Attempts);
    }

    [Fact]
    public async Task The_channel_s_own_time_is_kept()
    {
        var time = new FakeTime();
        await using var bot = await ConnectorFixture.StartAsync(time: time);
        bot.Stub.Then(429, header: "Retry-After: 37").Then(429, header: $"Retry-After: {time.GetUtcNow().AddSeconds(90).ToString("R", CultureInfo.InvariantCulture)}")
            .Then(503, header: "Retry-After: 5").Then(429, header: "Retry-After: 99999999");

        foreach (var seconds in new[] { 37, 90, 5, 3600 })
            (await bot.SendAsync()).ShouldBeOfType<SendOutcome.RetryAt>().When.ShouldBe(time.GetUtcNow().AddSeconds(seconds));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public async Task Throttled_without_a_time_it_is_about_two_seconds(string? header)
    {
        var time = new FakeTime();
        await using var bot = await ConnectorFixture.StartAsync(time: time);
        bot.Stub.Then(429, header: header is null ? null : $"Retry-After: {header}");

        var pause = (await bot.SendAsync()).ShouldBeOfType<SendOutcome.RetryAt>().When - time.GetUtcNow();

        pause.ShouldBeInRange(TimeSpan.FromSeconds(1.6), TimeSpan.FromSeconds(2.4));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(401).Then(201);

        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Accepted>();

        bot.Stub.Requests.Select(request => request.Headers["Authorization"]).ShouldBe(["Bearer token-1", "Bearer token-2"]);
        bot.Credential.MadeTimes.ShouldBe(2);
    }

    [Theory]
    [InlineData(403, "<html>Access denied</html>")]
    [InlineData(403, "")]
    [InlineData(403, "{}")]
    [InlineData(404, "<html>Not found</html>")]
    public async Task A_page_of_a_proxy_says_nothing_about_the_conversation(int status, string body)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(status, body);

        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(RejectReason.ChannelFailed);
    }

    [Fact]
    public async Task A_bot_that_is_not_registered_is_told_so_and_storms_nobody()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        for (var i = 0; i < 10; i++) bot.Stub.Then(401, """{"error":{"code":"BotNotRegistered"}}""");

        for (var i = 0; i < 5; i++) (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(RejectReason.Credentials);

        bot.Credential.Asked.ShouldBe(2);
        bot.Log.All.ShouldContain("does not accept the bot's token");
    }

    [Theory]
    [InlineData(201, false)]
    [InlineData(403, false)]
    [InlineData(500, true)]
    [InlineData(429, true)]
    public async Task A_channel_that_refuses_the_bot_s_tokens_is_reported_until_it_lets_one_through(int then, bool still)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(401).Then(401).Then(then);

        await bot.SendAsync();
        bot.Tokens.Report().ShouldSatisfyAllConditions(report => report.RefusedSince.ShouldNotBeNull(), report => report.Works.ShouldBeFalse());
        await bot.SendAsync();

        (bot.Tokens.Report().RefusedSince is not null).ShouldBe(still);
        bot.Tokens.Report().Works.ShouldBe(!still);
    }

    [Fact]
    public async Task Without_a_token_the_message_waits_and_nothing_goes_out()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Credential.Before = _ => throw new HttpRequestException("AADSTS7000222: The provided client secret keys for app are expired.");

        var retry = (await bot.SendAsync()).ShouldBeOfType<SendOutcome.RetryAt>();

        retry.MaybeSent.ShouldBeFalse();
        retry.Reason.ShouldBe("no token: the sign-in service refused with AADSTS7000222");
        bot.Stub.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        await using var thief = await ConnectorStub.StartAsync();
        bot.Stub.Then(status, header: $"Location: {thief.ServiceUrl}");

        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(RejectReason.HostNotAllowed);

        thief.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connector_that_does_not_answer_is_given_up_in_time()
    {
        await using var bot = await ConnectorFixture.StartAsync(options => options.CallTimeout = TimeSpan.FromSeconds(1));
        bot.Stub.Then(http => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

        var retry = (await bot.SendAsync()).ShouldBeOfType<SendOutcome.RetryAt>();

        retry.Reason.ShouldBe("no answer in time");
        retry.MaybeSent.ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_that_breaks_may_have_delivered_and_one_that_never_was_has_not()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.RetryAt>().MaybeSent.ShouldBeTrue();

        await bot.Stub.DisposeAsync();
        (await bot.SendAsync()).ShouldBeOfType<SendOutcome.RetryAt>().MaybeSent.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_that_breaks_off_after_its_status_is_an_answer()
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(async http =>
        {
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.ContentLength = 100;
            await http.Response.WriteAsync("{\"id\":");
        });

        (await bot.SendAsync()).ShouldBe(new SendOutcome.Accepted(null));
    }

    [Theory]
    [InlineData(201)]
    [InlineData(403)]
    public async Task A_huge_answer_is_not_read_to_its_end(int status)
    {
        await using var bot = await ConnectorFixture.StartAsync();
        bot.Stub.Then(async http =>
        {
            http.Response.StatusCode = status;
            var piece = new string(' ', 1024 * 1024);
            try
            {
                for (var i = 0; i < 64; i++) await http.Response.WriteAsync(piece, http.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                // The bot has had enough.
            }
        });

        var outcome = await bot.SendAsync();

        if (status == 201) outcome.ShouldBe(new SendOutcome.Accepted(null));
        else outcome.ShouldBeOfType<SendOutcome.Rejected>().Detail.ShouldBe("403");
    }
}
