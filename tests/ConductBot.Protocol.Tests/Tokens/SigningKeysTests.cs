using System.Net;

namespace ConductBot.Protocol.Tests.Tokens;

public sealed class SigningKeysTests
{
    [Fact]
    public async Task A_new_key_is_found_when_it_is_used_at_most_every_five_minutes()
    {
        await using var bot = await TokenFixture.StartAsync();
        bot.Provider.Keys = [TestKey.First.Published("msteams"), TestKey.Second.Published("msteams")];

        (await bot.PostAsync(bot.Token.SignedBy(TestKey.Second))).ShouldBe(HttpStatusCode.Unauthorized);
        bot.Time.Advance(TimeSpan.FromMinutes(5));
        (await bot.PostAsync(bot.Token.SignedBy(TestKey.Second))).ShouldBe(HttpStatusCode.OK);
        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Garbage_drives_no_fetches()
    {
        await using var bot = await TokenFixture.StartAsync();
        bot.Provider.Fetches.ShouldBe(1);

        for (var i = 0; i < 20; i++) await bot.PostAsync(bot.Token.SignedBy(TestKey.Foreign).WithHeader("kid", $"unknown {i}"));
        bot.Provider.Fetches.ShouldBe(1);
        bot.Time.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => bot.PostAsync(bot.Token.SignedBy(TestKey.Foreign).WithHeader("kid", $"unknown {i}"))));

        bot.Provider.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_is_gone_opens_nothing_once_the_keys_were_renewed_not_even_for_a_token_verified_before()
    {
        await using var bot = await TokenFixture.StartAsync();
        var token = bot.Token.With("exp", bot.Seconds(TimeSpan.FromDays(2)));
        (await bot.PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        bot.Provider.Keys = [TestKey.Second.Published("msteams")];

        bot.Time.Advance(TimeSpan.FromHours(12));
        await bot.KeysSettledAsync();

        (await bot.PostAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_key_under_the_same_id_takes_the_old_one_s_place()
    {
        await using var bot = await TokenFixture.StartAsync();
        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.OK);
        var replaced = TestKey.Second.Published("msteams");
        replaced["kid"] = TestKey.First.Id;
        bot.Provider.Keys = [replaced];

        bot.Time.Advance(TimeSpan.FromHours(12));
        await bot.KeysSettledAsync();

        var fresh = bot.Token;
        (await bot.PostAsync(fresh)).ShouldBe(HttpStatusCode.Unauthorized);
        (await bot.PostAsync(fresh with { Key = TestKey.Second })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_renewed_every_twelve_hours_without_anybody_calling()
    {
        await using var bot = await TokenFixture.StartAsync();

        bot.Time.Advance(TimeSpan.FromHours(12));
        await bot.KeysSettledAsync();

        bot.Provider.Fetches.ShouldBe(2);
        bot.Keys.Reports().ShouldHaveSingleItem().Fetched.ShouldBe(bot.Time.GetUtcNow());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<html>sign in</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[null]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"first","n":"AQAB","e":"AQAB"}]}""")]
    public async Task The_last_good_keys_go_on_working_whatever_the_documents_have_become(string? nonsense)
    {
        await using var bot = await TokenFixture.StartAsync();
        bot.Provider.Nonsense = nonsense;
        bot.Provider.Down = nonsense is null;

        bot.Time.Advance(TimeSpan.FromHours(13));
        await bot.KeysSettledAsync();

        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.OK);
        var report = bot.Keys.Reports().ShouldHaveSingleItem();
        report.Failing.ShouldBeTrue();
        report.Keys.ShouldBe(1);
    }

    [Fact]
    public async Task Without_any_keys_nobody_is_let_in_and_the_channel_is_told_to_try_again()
    {
        await using var bot = await TokenFixture.StartAsync(prepare: provider => provider.Down = true);

        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await bot.PostAsync(bot.Token.WithHeader("alg", "none"))).ShouldBe(HttpStatusCode.Unauthorized);
        bot.Keys.Reports().ShouldHaveSingleItem().Fetched.ShouldBeNull();

        bot.Provider.Down = false;
        bot.Time.Advance(TimeSpan.FromSeconds(10));
        (await bot.PostAsync(bot.Token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_that_were_out_of_reach_at_the_start_are_fetched_without_anybody_calling()
    {
        await using var bot = await TokenFixture.StartAsync(prepare: provider => provider.Down = true);
        bot.Provider.Down = false;

        bot.Time.Advance(TimeSpan.FromSeconds(30));
        await bot.KeysSettledAsync();

        bot.Keys.Reports().ShouldHaveSingleItem().Keys.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_is_verified_once_and_again_when_it_may_have_expired()
    {
        await using var bot = await TokenFixture.StartAsync();
        var token = bot.Token;
        for (var i = 0; i < 3; i++) (await bot.PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        bot.Authentication.Verified.Count.ShouldBe(1);

        bot.Time.Advance(TimeSpan.FromMinutes(64));
        (await bot.PostAsync(token)).ShouldBe(HttpStatusCode.OK);
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        (await bot.PostAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_remembered_token_opens_only_what_it_opened_before()
    {
        await using var bot = await TokenFixture.StartAsync();
        var token = bot.Token;
        (await bot.PostAsync(token)).ShouldBe(HttpStatusCode.OK);

        (await bot.PostAsync(token, TokenFixture.Message("https://smba.trafficmanager.net/amer/"))).ShouldBe(HttpStatusCode.Forbidden);
        (await bot.PostAsync(token, TokenFixture.Message(channel: "slack"))).ShouldBe(HttpStatusCode.Forbidden);
    }
}
