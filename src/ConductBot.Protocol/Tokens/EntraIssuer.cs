using System.Collections.Frozen;
using ConductBot.Protocol.BotEndpoint;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ConductBot.Protocol.Tokens;

/// <summary>
/// Entra, for programs of the bot's own tenant that are named one by one. Such a token says nothing of channel or service URL, so this way is weaker than a channel's; none is
/// named unless the options do.
/// </summary>
/// <remarks>Sources: botbuilder-dotnet, SkillValidation and EmulatorValidation; the binding of issuer, tenant and key as in Microsoft.IdentityModel.Validators.</remarks>
internal sealed class EntraIssuer(SigningKeys keys, string issuer, IEnumerable<string> callers, string tenantId, ServiceUrls urls) : ITrustedIssuer
{
    private readonly FrozenSet<string> callers = callers.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly string issuerOfVersion1 = $"https://sts.windows.net/{tenantId}/";

    public SigningKeys Keys => keys;

    public bool Is(string name) => string.Equals(name, issuer, StringComparison.Ordinal) || string.Equals(name, issuerOfVersion1, StringComparison.Ordinal);

    public InboundDecision Decide(JsonWebToken token, SigningKey key)
    {
        if (!string.Equals(Claim(token, "tid"), tenantId, StringComparison.OrdinalIgnoreCase)) return new InboundDecision.Refused("the token's tid is not Bot:TenantId");
        if (key.Issuer is { } keyIssuer && !string.Equals(keyIssuer.Replace("{tenantid}", tenantId, StringComparison.Ordinal), issuer, StringComparison.Ordinal))
            return new InboundDecision.Refused("the token's key belongs to another issuer");

        // Which claim names the caller goes by the version; a token with the other one alone is none of that version.
        var caller = Claim(token, "ver") switch { "1.0" when token.Issuer == issuerOfVersion1 => Claim(token, "appid"), "2.0" when token.Issuer == issuer => Claim(token, "azp"), _ => null };
        return caller is not null && callers.Contains(caller) ? new InboundDecision.Admitted(Misfit) : new InboundDecision.Refused("its caller is not in Bot:EntraCallers");
    }

    private string? Misfit(Activity activity)
    {
        if (!TenantRule.IsOurs(activity, tenantId)) return "it comes from another tenant than Bot:TenantId";
        return urls.MayCall(activity.ServiceUrl) ? null : "the host of its service URL is not on the allow-list (Bot:Cloud, Bot:ServiceHosts)";
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
