using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ConductBot.Protocol.Tests.Tokens;

/// <summary>A key that signs test tokens, and what its issuer says of it.</summary>
internal sealed class TestKey(string id)
{
    private static readonly Lazy<TestKey> FirstMade = new(() => new("first"));
    private static readonly Lazy<TestKey> SecondMade = new(() => new("second"));
    private static readonly Lazy<TestKey> ForeignMade = new(() => new("foreign"));

    public static TestKey First => FirstMade.Value;

    public static TestKey Second => SecondMade.Value;

    /// <summary>A key that no issuer publishes.</summary>
    public static TestKey Foreign => ForeignMade.Value;

    public string Id { get; } = id;

    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>The public key as a JSON Web Key.</summary>
    public JsonObject Published(params string[] endorsements)
    {
        var numbers = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent) };
        if (endorsements.Length > 0) key["endorsements"] = new JsonArray([.. endorsements.Select(one => (JsonNode)one)]);
        return key;
    }
}
