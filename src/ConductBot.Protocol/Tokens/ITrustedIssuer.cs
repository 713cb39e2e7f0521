using ConductBot.Protocol.BotEndpoint;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ConductBot.Protocol.Tokens;

/// <summary>Somebody whose tokens are believed.</summary>
internal interface ITrustedIssuer
{
    SigningKeys Keys { get; }

    /// <summary>Whether it signs as <paramref name="issuer"/>. Nothing is verified yet.</summary>
    bool Is(string issuer);

    /// <summary>What the bearer of a token may deliver. Signature, issuer, audience and lifetime have been verified.</summary>
    InboundDecision Decide(JsonWebToken token, SigningKey key);
}
