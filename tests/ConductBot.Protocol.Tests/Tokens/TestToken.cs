using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ConductBot.Protocol.Tests.Tokens;

/// <summary>Makes tokens by hand, right ones and forged ones: a library would refuse to make most of the latter.</summary>
internal sealed record TestToken
{
    public JsonObject Header { get; init; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = TestKey.First.Id };

    public JsonObject Claims { get; init; } = [];

    public TestKey Key { get; init; } = TestKey.First;

    public TestToken With(string claim, JsonNode? value) => this with { Claims = Changed(Claims, claim, value) };

    public TestToken WithHeader(string name, JsonNode? value) => this with { Header = Changed(Header, name, value) };

    public TestToken SignedBy(TestKey key) => (this with { Key = key }).WithHeader("kid", key.Id);

    /// <summary>The token, signed as its header says.</summary>
    public override string ToString()
    {
        var text = $"{Part(Header)}.{Part(Claims)}";
        var bytes = Encoding.ASCII.GetBytes(text);
        return (string?)Header["alg"] switch
        {
            "RS256" => $"{text}.{Base64Url.EncodeToString(Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}",
            "RS384" => $"{text}.{Base64Url.EncodeToString(Key.Rsa.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1))}",
            "RS512" => $"{text}.{Base64Url.EncodeToString(Key.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))}",
            "PS256" => $"{text}.{Base64Url.EncodeToString(Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}",
            "HS256" => $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(Key.Rsa.ExportSubjectPublicKeyInfo(), bytes))}",
            _ => $"{text}.",
        };
    }

    private static JsonObject Changed(JsonObject from, string name, JsonNode? value)
    {
        var changed = (JsonObject)from.DeepClone();
        if (value is null) changed.Remove(name);
        else changed[name] = value;
        return changed;
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
