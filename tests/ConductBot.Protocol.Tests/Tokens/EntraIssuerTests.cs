using System.Net;
using System.Text.Json.Nodes;

namespace ConductBot.Protocol.Tests.Tokens;

public sealed class EntraIssuerTests
{
    private const string Version2 = $"https://login.microsoftonline.com/{TokenFixture.TenantId}/v2.0";
    private const string Version1 = $"https://sts.windows.net/{TokenFixture.TenantId}/";

    [Fact]
    public async Task Entra_tokens_are_refused_unless_callers_are_named()
    {
        await using var bot = await TokenFixture.StartAsync();

        (await bot.PostAsync(Entra(bot))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_named_caller_of_the_own_tenant_is_let_in_with_both_versions_of_tokens()
    {
        await using var bot = await StartAsync();

        (await bot.PostAsync(Entra(bot))).ShouldBe(HttpStatusCode.OK);
        (await bot.PostAsync(Entra(bot).With("iss", Version1).With("ver", "1.0").With("azp", null).With("appid", TokenFixture.Caller))).ShouldBe(HttpStatusCode.OK);
    }

    public static TheoryData<string> Forgeries => [.. All.Keys];

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_forged_or_foreign_one_is_401(string forgery)
    {
        await using var bot = await StartAsync();

        (await bot.PostAsync(All[forgery](Entra(bot)))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_Entra_token_with_a_key_of_the_connector_or_the_other_way_round_is_401()
    {
        await using var bot = await StartAsync(prepareEntra: provider => provider.Keys = [TestKey.Second.Published()]);

        (await bot.PostAsync(Entra(bot))).ShouldBe(HttpStatusCode.Unauthorized);
        (await bot.PostAsync(bot.Token.SignedBy(TestKey.Second))).ShouldBe(HttpStatusCode.Unauthorized);
        (await bot.PostAsync(Entra(bot).SignedBy(TestKey.Second))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_belongs_to_another_issuer_is_401_and_the_tenants_template_is_understood()
    {
        await using var foreign = await StartAsync(prepareEntra: provider => provider.Keys = [KeyOf("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0")]);
        await using var template = await StartAsync(prepareEntra: provider => provider.Keys = [KeyOf("https://login.microsoftonline.com/{tenantid}/v2.0")]);

        (await foreign.PostAsync(Entra(foreign))).ShouldBe(HttpStatusCode.Unauthorized);
        (await template.PostAsync(Entra(template))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/", "")]
    [InlineData("http://localhost:5000/", "")]
    [InlineData(TokenFixture.ServiceUrl, ",\"tenantId\":\"other\"")]
    public async Task A_named_caller_can_t_make_the_bot_call_elsewhere_or_speak_for_another_tenant(string serviceUrl, string conversation)
    {
        await using var bot = await StartAsync();

        (await bot.PostAsync(Entra(bot), TokenFixture.Message(serviceUrl, conversation: conversation))).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<TokenFixture> StartAsync(Action<OpenIdProvider>? prepareEntra = null)
    {
        OpenIdProvider? entra = await OpenIdProvider.StartAsync();
        prepareEntra?.Invoke(entra);
        return await TokenFixture.StartAsync(bot =>
        {
            bot.EntraCallers.Add(TokenFixture.Caller);
            bot.EntraMetadata = entra.Metadata;
        }, owned: entra);
    }

    private static TestToken Entra(TokenFixture bot) =>
        bot.Token.With("serviceurl", null).With("iss", Version2).With("ver", "2.0").With("tid", TokenFixture.TenantId).With("azp", TokenFixture.Caller);

    private static JsonObject KeyOf(string issuer)
    {
        var key = TestKey.First.Published();
        key["issuer"] = issuer;
        return key;
    }

    private static readonly Dictionary<string, Func<TestToken, TestToken>> All = new()
    {
        ["another caller"] = token => token.With("azp", Guid.Empty.ToString()),
        ["no caller"] = token => token.With("azp", null),
        ["a caller in the other version's claim"] = token => token.With("azp", null).With("appid", TokenFixture.Caller),
        ["no version"] = token => token.With("ver", null),
        ["version 1 under the issuer of version 2"] = token => token.With("ver", "1.0").With("appid", TokenFixture.Caller),
        ["another tenant"] = token => token.With("tid", Guid.Empty.ToString()),
        ["no tenant"] = token => token.With("tid", null),
        ["another tenant's issuer"] = token => token.With("iss", $"https://login.microsoftonline.com/{Guid.Empty}/v2.0"),
        ["the common issuer"] = token => token.With("iss", "https://login.microsoftonline.com/common/v2.0"),
        ["another audience"] = token => token.With("aud", "https://api.botframework.com"),
        ["a foreign key"] = token => token.SignedBy(TestKey.Foreign),
        ["alg none"] = token => token.WithHeader("alg", "none"),
        ["expired"] = token => token.With("exp", 1),
    };
}
