using System.Net;
using System.Text;
using ConductBot.Protocol.DirectLine;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class DirectLineTokenTests
{
    private static readonly DirectLineUser Lan = new("dl_lan", "Bà Lan", new Dictionary<string, string> { ["persona"] = "manager" });

    [Fact]
    public async Task A_flood_of_token_requests_gets_429_and_the_rate_returns_with_time()
    {
        await using var line = await DirectLineFixture.StartAsync(options => options.TokenBurst = 5);
        for (var i = 0; i < 5; i++) await line.GenerateAsync("lan");
        (await line.SendAsync(HttpMethod.Post, "/tokens/generate", null)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        line.Time.Advance(TimeSpan.FromSeconds(1));
        await line.GenerateAsync("lan");
    }

    [Fact]
    public void A_token_says_who_and_where()
    {
        var tokens = Tokens(new FakeTime());

        var ticket = tokens.Read(tokens.Issue("c1", Lan)).ShouldBeOfType<TicketRead.Valid>().Ticket;

        (ticket.ConversationId, ticket.UserId, ticket.UserName, ticket.Claims["persona"]).ShouldBe(("c1", "dl_lan", "Bà Lan", "manager"));
    }

    [Fact]
    public void A_token_says_nothing_to_whoever_holds_it() =>
        Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(Tokens(new FakeTime()).Issue("c1", Lan))).ShouldNotContain("lan", Case.Insensitive);

    [Fact]
    public void A_token_is_good_until_its_last_second_and_not_after()
    {
        var time = new FakeTime();
        var tokens = Tokens(time);
        var token = tokens.Issue("c1", Lan);

        time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        tokens.Read(token).ShouldBeOfType<TicketRead.Valid>();
        time.Advance(TimeSpan.FromTicks(1));
        tokens.Read(token).ShouldBeOfType<TicketRead.Expired>();
    }

    [Fact]
    public void A_token_with_any_character_changed_is_forged()
    {
        var tokens = Tokens(new FakeTime());
        var token = tokens.Issue("c1", Lan);

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, token.Length - 1).ToArbitrary(), at =>
        {
            var changed = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            return tokens.Read(changed) is TicketRead.Forged || System.Buffers.Text.Base64Url.DecodeFromChars(changed).AsSpan().SequenceEqual(System.Buffers.Text.Base64Url.DecodeFromChars(token));
        }));
    }

    [Fact]
    public void Whatever_else_is_sent_is_forged_and_throws_nothing()
    {
        var tokens = Tokens(new FakeTime());

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => tokens.Read(text ?? "") is TicketRead.Forged));
    }

    [Fact]
    public void A_token_under_other_keys_or_for_another_purpose_is_forged()
    {
        var keys = new EphemeralDataProtectionProvider();
        var tokens = Tokens(new FakeTime(), keys);
        var elsewhere = System.Buffers.Text.Base64Url.EncodeToString(keys.CreateProtector("something else").Protect("{}"u8.ToArray()));

        tokens.Read(Tokens(new FakeTime()).Issue("c1", Lan)).ShouldBeOfType<TicketRead.Forged>();
        tokens.Read(elsewhere).ShouldBeOfType<TicketRead.Forged>();
    }

    [Fact]
    public async Task Nobody_gets_a_token_unless_the_host_says_so()
    {
        await using var line = await DirectLineFixture.StartAsync();

        using var answer = await line.SendAsync(HttpMethod.Post, "/tokens/generate", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_a_host_s_word_the_option_refuses_everybody() =>
        (await new DirectLineOptions().Authorize(new(new Microsoft.AspNetCore.Http.DefaultHttpContext(), "a", "A"), default)).ShouldBeNull();

    [Fact]
    public async Task No_token_or_a_forged_one_is_401_and_an_expired_one_is_403_TokenExpired()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        var path = $"/conversations/{chat.ConversationId}/activities";

        using var none = await line.SendAsync(HttpMethod.Get, path, null);
        using var forged = await line.SendAsync(HttpMethod.Get, path, "abc");
        line.Time.Advance(TimeSpan.FromMinutes(31));
        using var expired = await line.SendAsync(HttpMethod.Get, path, chat.Token);
        using var refresh = await line.SendAsync(HttpMethod.Post, "/tokens/refresh", chat.Token);

        none.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        forged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        expired.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await DirectLineConversationTests.CodeAsync(expired)).ShouldBe("TokenExpired");
        refresh.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_refreshed_token_goes_on_where_the_old_one_ends()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        line.Time.Advance(TimeSpan.FromMinutes(29));
        using var answer = await line.SendAsync(HttpMethod.Post, "/tokens/refresh", chat.Token);
        var fresh = await DirectLineFixture.ChatOf(answer);
        line.Time.Advance(TimeSpan.FromMinutes(29));

        using var said = await line.SayAsync(fresh, "Chào");

        fresh.ConversationId.ShouldBe(chat.ConversationId);
        said.StatusCode.ShouldBe(HttpStatusCode.OK);
        line.Receiver.Accepted.Last().From!.DirectLineClaims!["persona"].ShouldBe("lan");
    }

    [Fact]
    public async Task Two_people_can_t_read_write_or_watch_each_other_s_conversation()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var lan = await line.ChatAsync("lan");
        var minh = await line.ChatAsync("minh");
        (await line.SayAsync(lan, "bí mật")).Dispose();
        var intruder = lan with { Token = minh.Token };

        foreach (var (method, path) in new[] { (HttpMethod.Get, "/activities"), (HttpMethod.Post, "/activities"), (HttpMethod.Get, ""), (HttpMethod.Post, "/upload") })
        {
            using var answer = await line.SendAsync(method, $"/conversations/{lan.ConversationId}{path}", intruder.Token, method == HttpMethod.Post ? new StringContent("""{"type":"message"}""") : null);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("bí mật");
        }

        var stolen = minh.StreamUrl.Replace(minh.ConversationId, lan.ConversationId);
        await Should.ThrowAsync<InvalidOperationException>(() => line.OpenAsync(stolen));
    }

    [Fact]
    public async Task The_host_may_let_a_user_go_on_with_the_user_s_own_conversation_only()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var lan = await line.ChatAsync("lan");

        (await GenerateAsync(line, "lan", lan.ConversationId)).ShouldBe(HttpStatusCode.OK);
        (await GenerateAsync(line, "minh", lan.ConversationId)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpStatusCode> GenerateAsync(DirectLineFixture line, string user, string conversation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, DirectLineFixture.Prefix + "/tokens/generate")
        {
            Headers = { { "x-test-user", user }, { "x-test-conversation", conversation } },
        };
        using var answer = await line.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static DirectLineTokens Tokens(TimeProvider time, IDataProtectionProvider? keys = null) =>
        new(keys ?? new EphemeralDataProtectionProvider(), Options.Create(new DirectLineOptions()), time);
}
