using Azure.Core;
using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.Tests.Connector;
using Microsoft.Extensions.Logging;

namespace ConductBot.Protocol.Tests.Credentials;

public sealed class BotTokensTests
{
    private readonly FakeTime time = new();
    private readonly LogLines log = new();

    [Fact]
    public async Task A_token_is_got_once_for_however_many_ask()
    {
        var credential = new FakeCredential(time);
        var open = new TaskCompletionSource();
        credential.Before = _ => open.Task;
        using var tokens = Tokens(credential);

        var all = Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(CancellationToken.None).AsTask()).ToArray();
        open.SetResult();

        (await Task.WhenAll(all)).ShouldAllBe(read => Value(read) == "Bearer token-1");
        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-1");
        credential.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_renewed_ahead_while_the_old_one_goes_on()
    {
        var credential = new FakeCredential(time);
        using var tokens = Tokens(credential);
        await tokens.GetAsync(CancellationToken.None);
        var open = new TaskCompletionSource();
        credential.Before = _ => open.Task;

        time.Advance(TimeSpan.FromMinutes(44));
        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-1");
        credential.Asked.ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(2));
        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-1");
        open.SetResult();
        await tokens.SettledAsync();
        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task One_that_ends_within_five_minutes_is_not_given_out()
    {
        var credential = new FakeCredential(time);
        using var tokens = Tokens(credential);
        await tokens.GetAsync(CancellationToken.None);

        time.Advance(TimeSpan.FromMinutes(55));

        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task While_the_sign_in_is_down_the_old_one_serves_until_it_ends_and_then_it_is_asked_every_ten_seconds()
    {
        var credential = new FakeCredential(time);
        using var tokens = Tokens(credential);
        await tokens.GetAsync(CancellationToken.None);
        credential.Before = _ => throw new HttpRequestException("down");

        time.Advance(TimeSpan.FromMinutes(50));
        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-1");
        await tokens.SettledAsync();
        time.Advance(TimeSpan.FromMinutes(10));
        for (var i = 0; i < 5; i++) (await tokens.GetAsync(CancellationToken.None)).ShouldBe(new TokenRead.Failed("the sign-in service is out of reach"));
        credential.Asked.ShouldBe(3);
        tokens.Report().Works.ShouldBeFalse();

        credential.Before = _ => Task.CompletedTask;
        time.Advance(TimeSpan.FromSeconds(10));
        (await tokens.GetAsync(CancellationToken.None)).ShouldBeOfType<TokenRead.Ready>();
        tokens.Report().Works.ShouldBeTrue();
        tokens.Report().Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_token_is_thrown_away_once_a_minute()
    {
        var credential = new FakeCredential(time);
        using var tokens = Tokens(credential);
        var first = (TokenRead.Ready)await tokens.GetAsync(CancellationToken.None);

        tokens.Drop(first);
        var second = (TokenRead.Ready)await tokens.GetAsync(CancellationToken.None);
        tokens.Drop(first);
        tokens.Drop(second);
        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-2");
        time.Advance(TimeSpan.FromMinutes(1));
        tokens.Drop(second);

        Value(await tokens.GetAsync(CancellationToken.None)).ShouldBe("Bearer token-3");
        credential.MadeTimes.ShouldBe(3);
    }

    [Fact]
    public async Task A_credential_renewed_in_its_place_is_taken_up_with_the_next_token()
    {
        var credential = new FakeCredential(time) { Ends = time.GetUtcNow().AddDays(5) };
        using var tokens = Tokens(credential);
        await tokens.GetAsync(CancellationToken.None);
        tokens.Report().EndsSoon.ShouldBeTrue();

        credential.Ends = time.GetUtcNow().AddDays(365);
        time.Advance(TimeSpan.FromMinutes(55));
        await tokens.GetAsync(CancellationToken.None);

        tokens.Report().EndsSoon.ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_stop_the_others()
    {
        var credential = new FakeCredential(time);
        var open = new TaskCompletionSource();
        credential.Before = _ => open.Task;
        using var tokens = Tokens(credential);
        using var impatient = new CancellationTokenSource();

        var given = tokens.GetAsync(impatient.Token).AsTask();
        var waited = tokens.GetAsync(CancellationToken.None).AsTask();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(given);
        open.SetResult();

        Value(await waited).ShouldBe("Bearer token-1");
    }

    [Fact]
    public async Task The_end_of_a_credential_is_warned_of_30_and_7_days_before_and_when_it_has_come()
    {
        var credential = new FakeCredential(time) { Ends = time.GetUtcNow().AddDays(40) };
        using var tokens = Tokens(credential);
        tokens.Start();
        await tokens.SettledAsync();
        log.All.ShouldNotContain("ends at");
        tokens.Report().EndsSoon.ShouldBeFalse();

        for (var hour = 0; hour < 41 * 24; hour++) time.Advance(TimeSpan.FromHours(1));

        var lines = log.All.Split('\n').Where(line => line.Contains("The bot's fake", StringComparison.Ordinal)).ToArray();
        lines.Length.ShouldBe(3);
        lines[0].ShouldContain("in 30 days");
        lines[1].ShouldContain("in 7 days");
        lines[2].ShouldStartWith("Error");
        tokens.Report().EndsSoon.ShouldBeTrue();
    }

    [Fact]
    public void One_that_ends_soon_is_warned_of_at_every_start()
    {
        using var tokens = Tokens(new FakeCredential(time) { Ends = time.GetUtcNow().AddDays(3) });

        tokens.Start();

        log.All.ShouldContain("in 3 days");
    }

    [Theory]
    [InlineData(31, CredentialEnd.Far)]
    [InlineData(30, CredentialEnd.WithinMonth)]
    [InlineData(8, CredentialEnd.WithinMonth)]
    [InlineData(7, CredentialEnd.WithinWeek)]
    [InlineData(0, CredentialEnd.Past)]
    [InlineData(-5, CredentialEnd.Past)]
    public void How_near_an_end_is(int days, object near) => CredentialEnds.At(time.GetUtcNow().AddDays(days), time.GetUtcNow()).ShouldBe((CredentialEnd)near);

    [Fact]
    public void A_token_is_not_shown_by_what_holds_it() => new TokenRead.Ready("Bearer secret").ToString().ShouldNotContain("secret");

    private BotTokens Tokens(FakeCredential credential) => new(credential.Made, new TokenRequestContext(["scope"]), time, new Logger<BotTokens>(new LoggerFactory([log])));

    private static string? Value(TokenRead read) => (read as TokenRead.Ready)?.Authorization;
}
