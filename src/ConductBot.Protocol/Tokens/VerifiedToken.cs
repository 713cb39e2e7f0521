using ConductBot.Protocol.BotEndpoint;

namespace ConductBot.Protocol.Tokens;

/// <summary>A token that was verified.</summary>
/// <param name="Issuer">Whose it is.</param>
/// <param name="Keys">The keys it was verified with: when others have taken their place, it is verified again.</param>
/// <param name="Expires">Until when it need not be verified again.</param>
/// <param name="Decision">What its bearer may deliver.</param>
internal sealed record VerifiedToken(ITrustedIssuer Issuer, SigningKeySet Keys, DateTimeOffset Expires, InboundDecision.Admitted Decision)
{
    public bool HoldsAt(DateTimeOffset now) => now < Expires && ReferenceEquals(Issuer.Keys.Current, Keys);
}
