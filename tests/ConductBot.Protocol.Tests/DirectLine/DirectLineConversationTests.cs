using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class DirectLineConversationTests
{
    [Fact]
    public async Task Generating_a_token_does_not_start_the_conversation()
    {
        await using var line = await DirectLineFixture.StartAsync();

        var chat = await line.GenerateAsync("lan");

        line.Receiver.Accepted.ShouldBeEmpty();
        using var answer = await line.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}/activities", chat.Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await CodeAsync(answer)).ShouldBe("ConversationNotFound");
    }

    [Fact]
    public async Task A_start_tells_the_bot_that_it_and_the_user_joined()
    {
        await using var line = await DirectLineFixture.StartAsync();

        var chat = await line.ChatAsync("lan");

        var update = line.Receiver.Accepted.ShouldHaveSingleItem();
        update.Type.ShouldBe(ActivityTypes.ConversationUpdate);
        update.MembersAdded!.Select(member => member.Id).ShouldBe(["bot", "dl_lan"]);
        update.Recipient!.Id.ShouldBe("bot");
        update.Conversation!.Id.ShouldBe(chat.ConversationId);
        update.From!.DirectLineClaims!["persona"].ShouldBe("lan");
        (await line.ReadAsync(chat)).GetProperty("activities").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Starting_again_goes_on_with_the_same_conversation()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var again = await line.SendAsync(HttpMethod.Post, "/conversations", chat.Token);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DirectLineFixture.ChatOf(again)).ConversationId.ShouldBe(chat.ConversationId);
        line.Receiver.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_echo_carries_the_server_s_word_on_who_and_where_and_the_client_s_channelData()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var posted = await line.PostAsync(chat, """
            {"type":"message","text":"Chào Quý","channelId":"webchat","serviceUrl":"https://evil.example/","callerId":"x","recipient":{"id":"y"},"id":"z",
             "conversation":{"id":"other"},"from":{"id":"boss","name":"Boss","role":"bot","directLineClaims":{"persona":"boss"}},"timestamp":"1999-01-01T00:00:00Z",
             "channelData":{"clientActivityID":"c1","mine":{"a":[1]}},"unknown":true}
            """);

        posted.StatusCode.ShouldBe(HttpStatusCode.OK);
        var set = await line.ReadAsync(chat);
        set.GetProperty("watermark").GetString().ShouldBe("1");
        var echo = set.GetProperty("activities")[0];
        echo.GetProperty("id").GetString().ShouldBe(chat.ConversationId + "|0000001");
        echo.GetProperty("from").GetRawText().ShouldBe("""{"id":"dl_lan","name":"Bà lan","role":"user"}""");
        echo.GetProperty("channelId").GetString().ShouldBe("directline");
        echo.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(chat.ConversationId);
        echo.GetProperty("timestamp").GetDateTimeOffset().ShouldBe(line.Time.GetUtcNow());
        echo.GetProperty("channelData").GetRawText().ShouldBe("""{"clientActivityID":"c1","mine":{"a":[1]}}""");
        echo.GetProperty("unknown").GetBoolean().ShouldBeTrue();
        echo.TryGetProperty("serviceUrl", out _).ShouldBeFalse();
        echo.TryGetProperty("callerId", out _).ShouldBeFalse();
        echo.TryGetProperty("recipient", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_bot_gets_the_user_of_the_token_and_never_the_one_in_the_body()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var posted = await line.PostAsync(chat, """{"type":"message","text":"Chào","from":{"id":"boss","directLineClaims":{"persona":"boss"}}}""");

        var got = line.Receiver.Accepted.Last();
        got.From!.Id.ShouldBe("dl_lan");
        got.From.DirectLineClaims!["persona"].ShouldBe("lan");
        got.Recipient!.Id.ShouldBe("bot");
        got.ServiceUrl.ShouldBe(DirectLineConnector.ServiceUrl);
        got.Id.ShouldBe(chat.ConversationId + "|0000001");
        (await posted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString().ShouldBe(got.Id);
    }

    [Fact]
    public async Task The_same_message_sent_again_is_one_message()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var first = await line.SayAsync(chat, "Chào", "c1");
        using var second = await line.SayAsync(chat, "Chào", "c1");

        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        line.Receiver.Accepted.Count(one => one.Type == ActivityTypes.Message).ShouldBe(1);
        (await line.ReadAsync(chat)).GetProperty("activities").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_watermark_reads_on_from_where_the_client_was_and_stays_when_there_is_nothing_new()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        for (var i = 1; i <= 30; i++) (await line.SayAsync(chat, $"tin {i}")).Dispose();

        var rest = await line.ReadAsync(chat, "28");

        rest.GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("text").GetString()).ShouldBe(["tin 29", "tin 30"]);
        var none = await line.ReadAsync(chat, rest.GetProperty("watermark").GetString()!);
        none.GetProperty("activities").GetArrayLength().ShouldBe(0);
        none.GetProperty("watermark").GetString().ShouldBe("30");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_the_server_never_gave_is_refused(string watermark)
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await line.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}/activities?watermark={watermark}", chat.Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_bot_s_reply_is_appended_once_however_often_it_is_sent()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        var reply = line.Reply(chat, "Xin chào");

        var first = await line.Connector.SendAsync(reply, "outbox-1", default);
        var second = await line.Connector.SendAsync(reply, "outbox-1", default);

        first.ShouldBe(new SendOutcome.Accepted(chat.ConversationId + "|0000001"));
        second.ShouldBe(first);
        reply.Id.ShouldBeNull();
        var shown = (await line.ReadAsync(chat)).GetProperty("activities");
        shown.GetArrayLength().ShouldBe(1);
        shown[0].GetProperty("from").GetRawText().ShouldBe("""{"id":"bot","name":"Trợ lý","role":"bot"}""");
    }

    [Fact]
    public async Task A_client_can_t_take_the_place_of_a_reply_by_naming_its_key()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        (await line.SayAsync(chat, "tôi", "outbox-1")).Dispose();

        await line.Connector.SendAsync(line.Reply(chat, "Xin chào"), "outbox-1", default);

        (await line.ReadAsync(chat)).GetProperty("activities").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_reply_to_a_conversation_that_is_gone_is_rejected()
    {
        await using var line = await DirectLineFixture.StartAsync();

        var outcome = await line.Connector.SendAsync(new() { Type = "message", Text = "x", Conversation = new() { Id = "none" } }, "k", default);

        outcome.ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(RejectReason.ConversationGone);
    }

    [Fact]
    public async Task A_reply_over_the_size_is_rejected()
    {
        await using var line = await DirectLineFixture.StartAsync(options => options.MaxActivityBytes = 2000);
        var chat = await line.ChatAsync("lan");

        var outcome = await line.Connector.SendAsync(line.Reply(chat, new string('a', 3000)), "k", default);

        outcome.ShouldBeOfType<SendOutcome.Rejected>().Reason.ShouldBe(RejectReason.TooLarge);
    }

    [Fact]
    public async Task A_transcript_out_of_reach_means_try_again_for_client_and_bot()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        line.Log.Down = true;

        using var posted = await line.SayAsync(chat, "Chào");
        var sent = await line.Connector.SendAsync(line.Reply(chat, "Xin chào"), "k", default);

        posted.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        sent.ShouldBeOfType<SendOutcome.RetryAt>().When.ShouldBe(line.Time.GetUtcNow() + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_message_that_the_bot_could_not_take_is_refused_and_taken_when_sent_again()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        line.Receiver.Down = true;
        using var refused = await line.SayAsync(chat, "Chào", "c1");
        line.Receiver.Down = false;

        using var taken = await line.SayAsync(chat, "Chào", "c1");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        line.Receiver.Accepted.Count(one => one.Type == ActivityTypes.Message).ShouldBe(1);
        (await line.ReadAsync(chat)).GetProperty("activities").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_message_echoed_before_a_crash_reaches_the_bot_when_the_client_reads_it_back()
    {
        var log = new FaultyLog();
        var keys = new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider();
        Chat chat;
        await using (var before = await DirectLineFixture.StartAsync(log: log, keys: keys))
        {
            chat = await before.ChatAsync("lan");
            before.Receiver.Down = true;
            (await before.SayAsync(chat, "Chào")).Dispose();
        }

        await using var after = await DirectLineFixture.StartAsync(log: log, keys: keys);
        await after.ReadAsync(chat);
        await after.ReadAsync(chat);

        after.Receiver.Accepted.ShouldHaveSingleItem().Text.ShouldBe("Chào");
    }

    [Fact]
    public async Task An_old_message_read_back_is_not_answered_again()
    {
        var log = new FaultyLog();
        var keys = new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider();
        Chat chat;
        await using (var before = await DirectLineFixture.StartAsync(log: log, keys: keys, configure: options => options.TokenLifetime = TimeSpan.FromHours(24)))
        {
            chat = await before.ChatAsync("lan");
            (await before.SayAsync(chat, "Chào")).Dispose();
        }

        await using var after = await DirectLineFixture.StartAsync(log: log, keys: keys);
        after.Time.Advance(TimeSpan.FromHours(2));
        await after.ReadAsync(chat);

        after.Receiver.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_and_its_token_survive_a_restart()
    {
        var log = new FaultyLog();
        var keys = new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider();
        Chat chat;
        await using (var before = await DirectLineFixture.StartAsync(log: log, keys: keys))
        {
            chat = await before.ChatAsync("lan");
            (await before.SayAsync(chat, "trước")).Dispose();
        }

        await using var after = await DirectLineFixture.StartAsync(log: log, keys: keys);
        (await after.SayAsync(chat, "sau")).Dispose();

        (await after.ReadAsync(chat)).GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("text").GetString()).ShouldBe(["trước", "sau"]);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("invoke")]
    [InlineData("installationUpdate")]
    [InlineData("Message")]
    public async Task A_client_can_t_send_what_only_a_channel_may(string type)
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await line.PostAsync(chat, $$"""{"type":"{{type}}"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        line.Receiver.Accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Typing_is_shown_to_nobody_and_kept_nowhere()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await line.PostAsync(chat, """{"type":"typing"}""");
        await line.Connector.SendAsync(new() { Type = ActivityTypes.Typing, Conversation = new() { Id = chat.ConversationId } }, "k", default);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await line.ReadAsync(chat)).GetProperty("activities").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","attachments":[null]}""")]
    [InlineData("""{"type":"message","type":"event"}""")]
    public async Task What_is_no_activity_is_refused_with_400_and_a_code(string body)
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await line.PostAsync(chat, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await CodeAsync(answer)).ShouldBeOneOf("BadSyntax", "MissingProperty");
    }

    [Fact]
    public async Task A_hundred_thousand_bytes_are_taken_and_more_than_the_limit_is_413()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var big = await line.SayAsync(chat, new string('x', 100_000));
        using var tooBig = await line.SayAsync(chat, new string('x', 200_000));

        big.StatusCode.ShouldBe(HttpStatusCode.OK);
        tooBig.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await CodeAsync(tooBig)).ShouldBe("MessageSizeTooBig");
    }

    [Fact]
    public async Task A_burst_of_a_thousand_gets_answers_or_429_and_the_rate_returns_with_time()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => line.SayAsync(chat, $"tin {i}")));

        answers.GroupBy(answer => answer.StatusCode).ToDictionary(group => group.Key, group => group.Count())
            .ShouldBe(new Dictionary<HttpStatusCode, int> { [HttpStatusCode.OK] = 60, [HttpStatusCode.TooManyRequests] = 940 }, ignoreOrder: true);
        line.Time.Advance(TimeSpan.FromSeconds(1));
        using var later = await line.SayAsync(chat, "sau");
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("\0\u0001\u001b[31m\u0085\u2028")]
    [InlineData("👩‍👩‍👧‍👦 🇻🇳")]
    [InlineData("\u202e\u2066 مرحبا \u200f")]
    [InlineData("<script>alert(1)</script> **[x](javascript:1)** {{DATE(x)}} '; drop table")]
    public async Task Whatever_is_written_is_taken_and_comes_back(string text)
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await line.SayAsync(chat, text);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await line.ReadAsync(chat)).GetProperty("activities")[0].GetProperty("text").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task A_session_id_is_given_to_who_has_a_token()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var given = await line.SendAsync(HttpMethod.Get, "/session/getsessionid", chat.Token);
        using var refused = await line.SendAsync(HttpMethod.Get, "/session/getsessionid", null);

        (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sessionId").GetString().ShouldNotBeNullOrEmpty();
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    internal static async Task<string> CodeAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString()!;
}
