using System.Net;

namespace ConductBot.Protocol.Tests.Tokens;

public sealed class TokenAuthenticationTests
{
    [Fact]
    public async Task A_token_of_the_connector_lets_its_activity_in()
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.OK);

        bot.Receiver.Accepted.ShouldHaveSingleItem().Text.ShouldBe("Chào");
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_longer_hashes_of_RSA_are_taken_too(string algorithm)
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync(bot.Token.WithHeader("alg", algorithm))).ShouldBe(HttpStatusCode.OK);
    }

    public static TheoryData<string> AllForgeries => [.. Forgeries.All.Keys];

    [Theory, MemberData(nameof(AllForgeries))]
    public async Task A_forged_token_is_401(string forgery)
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync($"Bearer {Forgeries.All[forgery](bot.Token, bot.Time.GetUtcNow())}")).ShouldBe(HttpStatusCode.Unauthorized);

        bot.Receiver.Accepted.ShouldBeEmpty();
        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer a.b.c d")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.b.c.d.e")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer eyJhbGciOjEsImtpZCI6W119.eyJpc3MiOnt9LCJhdWQiOjF9.e30")]
    public async Task What_is_no_token_is_401(string? header)
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync(header)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_longer_than_any_is_401()
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync(bot.Token.With("more", new string('a', 16 * 1024)))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Two_tokens_are_401()
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync($"Bearer {bot.Token}, Bearer {bot.Token}")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task No_broken_token_is_a_server_error_or_lets_anybody_in()
    {
        await using var bot = await TokenFixture.StartAsync();
        var whole = bot.Token.ToString();
        var chance = new Random(7);

        for (var i = 0; i < 300; i++)
        {
            var broken = whole.ToCharArray();
            for (var changes = chance.Next(1, 4); changes > 0; changes--) broken[chance.Next(broken.Length - 2)] = (char)chance.Next('!', '~');
            var text = new string(broken);
            if (text == whole) continue;
            (await bot.PostAsync($"Bearer {text}")).ShouldBe(HttpStatusCode.Unauthorized, text);
        }
    }

    [Theory]
    [InlineData("exp", -299, HttpStatusCode.OK)]
    [InlineData("exp", -300, HttpStatusCode.Unauthorized)]
    [InlineData("nbf", 300, HttpStatusCode.OK)]
    [InlineData("nbf", 301, HttpStatusCode.Unauthorized)]
    public async Task Clocks_may_differ_by_five_minutes(string claim, int seconds, HttpStatusCode status)
    {
        await using var bot = await TokenFixture.StartAsync();
        var token = bot.Token.With("nbf", bot.Seconds(TimeSpan.FromHours(-1)));

        (await bot.PostAsync(token.With(claim, bot.Seconds(TimeSpan.FromSeconds(seconds))))).ShouldBe(status);
    }

    [Theory]
    [InlineData("its service URL is another", "https://smba.trafficmanager.net/amer/", "msteams", "", "{}")]
    [InlineData("its service URL is missing", "", "msteams", "", "{}")]
    [InlineData("its service URL is not https", "http://smba.trafficmanager.net/teams/", "msteams", "", "{}")]
    [InlineData("its channel is not endorsed", TokenFixture.ServiceUrl, "slack", "", "{}")]
    [InlineData("its channel is endorsed in another case", TokenFixture.ServiceUrl, "MSTeams", "", "{}")]
    [InlineData("its conversation is of another tenant", TokenFixture.ServiceUrl, "msteams", ",\"tenantId\":\"other\"", "{}")]
    [InlineData("its channel data is of another tenant", TokenFixture.ServiceUrl, "msteams", "", "{\"tenant\":{\"id\":\"other\"}}")]
    [InlineData("its channel data is of another tenant, in capitals", TokenFixture.ServiceUrl, "msteams", "", "{\"Tenant\":{\"ID\":\"other\"}}")]
    public async Task An_activity_that_does_not_fit_its_token_is_403(string because, string serviceUrl, string channel, string conversation, string channelData)
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync(bot.Token, TokenFixture.Message(serviceUrl, channel, conversation, channelData))).ShouldBe(HttpStatusCode.Forbidden, because);

        bot.Receiver.Accepted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams", "{}")]
    [InlineData("HTTPS://SMBA.trafficmanager.net/Teams/", "{}")]
    [InlineData(TokenFixture.ServiceUrl, "{\"tenant\":{\"id\":\"66666666-7777-8888-9999-AAAAAAAAAAAA\"}}")]
    [InlineData(TokenFixture.ServiceUrl, "{\"tenant\":{}}")]
    [InlineData(TokenFixture.ServiceUrl, "[]")]
    public async Task Case_and_a_slash_make_no_difference(string serviceUrl, string channelData)
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync(bot.Token, TokenFixture.Message(serviceUrl, channelData: channelData))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_URL_off_the_allow_list_is_403_even_with_a_token_for_it()
    {
        await using var bot = await TokenFixture.StartAsync();
        const string evil = "https://evil.trafficmanager.net/teams/";

        (await bot.PostAsync(bot.Token.With("serviceurl", evil), TokenFixture.Message(evil))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        await using var bot = await TokenFixture.StartAsync(prepare: provider => provider.Keys = [TestKey.First.Published()]);

        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_caller_without_a_token_is_401_though_the_anonymous_mode_be_asked_for()
    {
        await using var local = await BotEndpoint.BotEndpointFixture.StartAsync();
        local.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer whatever");

        using var answer = await local.PostAsync(BotEndpoint.BotEndpointFixture.Message);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
