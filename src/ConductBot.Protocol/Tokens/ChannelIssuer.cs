using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ConductBot.Protocol.Tokens;

/// <summary>The Bot Connector: the only issuer that speaks for a channel.</summary>
/// <remarks>Sources: bot-docs, bot-framework-rest-connector-authentication.md; botbuilder-dotnet, ParameterizedBotFrameworkAuthentication and EndorsementsValidator.</remarks>
internal sealed class ChannelIssuer(SigningKeys keys, string issuer, string tenantId, ServiceUrls urls) : ITrustedIssuer
{
    private const string ServiceUrlClaim = "serviceurl";

    public SigningKeys Keys => keys;

    public bool Is(string name) => string.Equals(name, issuer, StringComparison.Ordinal);

    public InboundDecision Decide(JsonWebToken token, SigningKey key) =>
        token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl) && !string.IsNullOrEmpty(serviceUrl)
            ? new InboundDecision.Admitted(activity => Misfit(activity, serviceUrl, key))
            : new InboundDecision.Refused("the token has no serviceurl claim");

    private string? Misfit(Activity activity, string serviceUrl, SigningKey key)
    {
        if (!ServiceUrlComparison.Same(activity.ServiceUrl, serviceUrl)) return "its service URL is not the token's";
        if (!key.Endorsements.Contains(activity.ChannelId!)) return "the token's key is not endorsed for its channel";
        if (!TenantRule.IsOurs(activity, tenantId)) return "it comes from another tenant than Bot:TenantId";
        return urls.MayCall(activity.ServiceUrl) ? null : "the host of its service URL is not on the allow-list (Bot:Cloud, Bot:ServiceHosts)";
    }
}
