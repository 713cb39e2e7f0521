using System.Text;
using ConductBot.Protocol.BotEndpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ConductBot.Protocol.Tokens;

/// <summary>Verifies the bearer's token: who signed it, for whom, when, with which key. What was verified is remembered until it expires.</summary>
internal sealed class TokenAuthentication(TrustedIssuers issuers, IOptions<BotOptions> options, TimeProvider time) : IInboundAuthentication
{
    private const int LongestToken = 16 * 1024;
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>The tokens verified lately.</summary>
    internal VerifiedTokens Verified { get; } = new();

    public ValueTask<InboundDecision> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!options.Value.IsRegistered) return Now(new InboundDecision.NotMine("Bot:AppId is not set"));
        var header = http.Request.Headers.Authorization;
        if (header.Count == 0) return Now(new InboundDecision.NotMine("there is no token"));
        if (header is not [{ } only] || !IsBearer(only)) return Now(new InboundDecision.Refused("the Authorization header is no bearer token"));

        var hash = TokenHash.Of(only.AsSpan(Scheme.Length));
        return Verified.Find(hash, time.GetUtcNow()) is { } known ? Now(known.Decision) : VerifyAsync(only[Scheme.Length..], hash, cancellationToken);
    }

    private static ValueTask<InboundDecision> Now(InboundDecision decision) => ValueTask.FromResult(decision);

    private static bool IsBearer(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var token = header.AsSpan(Scheme.Length);
        return token.Length is > 0 and <= LongestToken && Ascii.IsValid(token) && !token.Contains(' ') && token.Count('.') == 2;
    }

    private static JsonWebToken? Read(string text)
    {
        try
        {
            var token = new JsonWebToken(text);

            // Claims are read when they are asked for: what can't be read must show now.
            return token is { Issuer: not null, Alg: not null, Kid: not null } && token.Audiences is not null ? token : null;
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // The package lets through whatever its JSON reader throws, and a stranger wrote this text.
            return null;
        }
    }

    private async ValueTask<InboundDecision> VerifyAsync(string text, TokenHash hash, CancellationToken cancellationToken)
    {
        if (Read(text) is not { } token) return new InboundDecision.Refused("the token can't be read");
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal)) return new InboundDecision.Refused("the token's algorithm is not RS256, RS384 or RS512");
        if (issuers.Find(token.Issuer) is not { } issuer) return new InboundDecision.Refused("the token's issuer is not believed");
        if (token.Kid.Length == 0) return new InboundDecision.Refused("the token names no key");
        if (await issuer.Keys.WithAsync(token.Kid, cancellationToken) is not { } keys) return new InboundDecision.Unavailable("the issuer's keys are out of reach");
        if (keys.Find(token.Kid) is not { } key) return new InboundDecision.Refused("the token's key is not among the issuer's");
        if (Flaw(text, token.Issuer, key) is { } flaw) return new InboundDecision.Refused(flaw);

        var decision = issuer.Decide(token, key);
        if (decision is InboundDecision.Admitted admitted) Verified.Add(hash, new(issuer, keys, token.ValidTo, admitted));
        return decision;
    }

    private string? Flaw(string text, string issuer, SigningKey key)
    {
        var result = Handler.ValidateToken(text, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = options.Value.AppId,
            AudienceValidator = (audiences, _, _) => audiences.Contains(options.Value.AppId, StringComparer.OrdinalIgnoreCase),
            IssuerSigningKey = key.Key,
            LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
            CryptoProviderFactory = key.Key.CryptoProviderFactory,
        });
        return result.IsValid ? null : result.Exception switch
        {
            SecurityTokenInvalidAudienceException => "the token is for another audience than Bot:AppId",
            SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException =>
                "the token is not in time: compare this machine's clock",
            SecurityTokenInvalidSignatureException => "the token's signature is wrong",
            _ => "the token does not verify",
        };
    }

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && (from is not { } start || start < end) && now - Skew < end && (from is not { } begin || now + Skew >= begin);
    }
}
