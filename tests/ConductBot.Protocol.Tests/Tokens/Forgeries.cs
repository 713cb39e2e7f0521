using System.Text.Json.Nodes;

namespace ConductBot.Protocol.Tests.Tokens;

/// <summary>Every way in which a token may be wrong, made from a right one and the time it is shown.</summary>
internal static class Forgeries
{
    public static IReadOnlyDictionary<string, Func<TestToken, DateTimeOffset, TestToken>> All { get; } = new Dictionary<string, Func<TestToken, DateTimeOffset, TestToken>>
    {
        ["another issuer"] = (token, _) => token.With("iss", "https://api.evil.example"),
        ["no issuer"] = (token, _) => token.With("iss", null),
        ["the issuer with a slash"] = (token, _) => token.With("iss", $"{token.Claims["iss"]}/"),
        ["another audience"] = (token, _) => token.With("aud", Guid.Empty.ToString()),
        ["no audience"] = (token, _) => token.With("aud", null),
        ["the audience as a URI"] = (token, _) => token.With("aud", $"api://{token.Claims["aud"]}"),
        ["a foreign key"] = (token, _) => token.SignedBy(TestKey.Foreign),
        ["a foreign key under the kid of a good one"] = (token, _) => token with { Key = TestKey.Foreign },
        ["a foreign key within the token"] = (token, _) => token.SignedBy(TestKey.Foreign).WithHeader("jwk", TestKey.Foreign.Published("msteams")),
        ["no kid"] = (token, _) => token.WithHeader("kid", null),
        ["an empty kid"] = (token, _) => token.WithHeader("kid", ""),
        ["alg none"] = (token, _) => token.WithHeader("alg", "none"),
        ["alg None"] = (token, _) => token.WithHeader("alg", "None"),
        ["HS256 with the public key"] = (token, _) => token.WithHeader("alg", "HS256"),
        ["PS256"] = (token, _) => token.WithHeader("alg", "PS256"),
        ["expired"] = (token, now) => token.With("nbf", Seconds(now, -3600)).With("exp", Seconds(now, -310)),
        ["not yet valid"] = (token, now) => token.With("nbf", Seconds(now, 400)),
        ["no expiry"] = (token, _) => token.With("exp", null),
        ["an expiry that is no number"] = (token, _) => token.With("exp", "tomorrow"),
        ["an expiry before its beginning"] = (token, now) => token.With("exp", Seconds(now, 60)).With("nbf", Seconds(now, 120)),
        ["no service URL"] = (token, _) => token.With("serviceurl", null),
        ["an empty service URL"] = (token, _) => token.With("serviceurl", ""),
        ["a list of service URLs"] = (token, _) => token.With("serviceurl", new JsonArray("a", "b")),
    };

    public static long Seconds(DateTimeOffset now, int after) => now.AddSeconds(after).ToUnixTimeSeconds();
}
