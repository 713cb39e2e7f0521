using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ConductBot.Protocol.Tokens;

/// <summary>Reads a JSON Web Key Set with the members that the usual classes drop: endorsements and issuer.</summary>
/// <remarks>Only RSA keys for signing, of 2,048 bits or more, with a kid that no other key has; others are passed over.</remarks>
internal static class SigningKeyReader
{
    private const int LeastBytes = 256;

    /// <exception cref="JsonException">The document is no key set, or none of its keys can be used.</exception>
    public static IReadOnlyCollection<SigningKey> Read(string json)
    {
        JsonWebKeySet set;
        Dictionary<string, JsonElement> extras;
        try
        {
            set = JsonWebKeySet.Create(json);
            extras = Extras(json);
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // The package lets through whatever its JSON reader throws.
            throw new JsonException("The key set can't be read.", wrong);
        }

        var keys = set.Keys.Where(IsUsable).GroupBy(key => key.Kid, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => Key(same.Single(), extras)).OfType<SigningKey>().ToArray();
        return keys.Length > 0 ? keys : throw new JsonException("The key set has no key that can be used.");
    }

    private static bool IsUsable(JsonWebKey key) =>
        key is { Kty: "RSA", Kid.Length: > 0, N.Length: > 0, E.Length: > 0 } && key.Use is null or "" or "sig";

    private static SigningKey? Key(JsonWebKey key, Dictionary<string, JsonElement> extras)
    {
        try
        {
            var numbers = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) };
            if (numbers.Modulus.Length < LeastBytes) return null;

            // The factory's cache of verifiers goes by kid: a new key under an old kid must not meet the old key's verifier.
            var security = new RsaSecurityKey(numbers) { KeyId = key.Kid, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
            extras.TryGetValue(key.Kid, out var extra);
            return new(key.Kid, security, Endorsements(extra), Text(extra, "issuer"));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, JsonElement> Extras(string json)
    {
        using var document = JsonDocument.Parse(json);
        var extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var key in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (Text(key, "kid") is { } id) extras[id] = key.Clone();
        }

        return extras;
    }

    private static FrozenSet<string> Endorsements(JsonElement key) =>
        key.ValueKind == JsonValueKind.Object && key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
