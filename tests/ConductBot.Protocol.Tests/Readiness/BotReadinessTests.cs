using ConductBot.Protocol.Credentials;
using ConductBot.Protocol.Readiness;
using ConductBot.Protocol.Tokens;

namespace ConductBot.Protocol.Tests.Readiness;

public sealed class BotReadinessTests
{
    private readonly FakeTime time = new();

    [Fact]
    public async Task Without_keys_callers_can_t_be_verified() =>
        (await KeysAsync(new SigningKeyReport { Metadata = new("https://login.example/x"), Failing = true })).ShouldBeOfType<PartReadiness.NotReady>().Why.ShouldContain("login.example");

    [Fact]
    public async Task Old_keys_go_on_working_and_are_pointed_out()
    {
        (await KeysAsync(Report(TimeSpan.FromHours(13)))).ShouldBe(new PartReadiness.Ready());
        (await KeysAsync(Report(TimeSpan.FromHours(40)))).ShouldBeOfType<PartReadiness.Ready>().Note!.ShouldContain("36 hours");
    }

    [Theory]
    [InlineData(400, false, true, "")]
    [InlineData(12, true, true, "the certificate ends in 12 days")]
    [InlineData(12, true, false, "No token can be got with the certificate")]
    [InlineData(-1, true, true, "The certificate has ended")]
    public async Task A_credential_says_how_long_it_is_good(int days, bool soon, bool works, string told)
    {
        var state = new Credential(new CredentialReport { Kind = "certificate", Ends = time.GetUtcNow() + TimeSpan.FromDays(days) + TimeSpan.FromMinutes(1), EndsSoon = soon, Works = works });
        var readiness = await new CredentialReadiness(state, time).CheckAsync(default);
        (readiness switch { PartReadiness.Ready ready => ready.Note ?? "", PartReadiness.NotReady not => not.Why, _ => "" }).ShouldStartWith(told);
        (readiness is PartReadiness.Ready).ShouldBe(works && days > 0);
    }

    [Fact]
    public async Task A_channel_that_refuses_the_bot_s_tokens_makes_it_not_ready()
    {
        var report = new CredentialReport { Kind = "client secret", TokenGoodUntil = time.GetUtcNow().AddHours(1), RefusedSince = time.GetUtcNow(), Works = false };
        (await new CredentialReadiness(new Credential(report), time).CheckAsync(default)).ShouldBeOfType<PartReadiness.NotReady>().Why.ShouldStartWith("The channel refuses the bot's token since");
    }

    private SigningKeyReport Report(TimeSpan age) => new() { Metadata = new("https://login.example/x"), Fetched = time.GetUtcNow() - age, Failing = true, Keys = 2 };

    private ValueTask<PartReadiness> KeysAsync(SigningKeyReport report) => new SigningKeyReadiness(new Keys(report), time).CheckAsync(default);

    private sealed class Keys(SigningKeyReport report) : ISigningKeyState
    {
        public IReadOnlyList<SigningKeyReport> Reports() => [report];
    }

    private sealed class Credential(CredentialReport report) : ICredentialState
    {
        public CredentialReport Report() => report;
    }
}
