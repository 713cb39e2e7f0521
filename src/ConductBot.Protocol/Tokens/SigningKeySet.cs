using System.Collections.Frozen;

namespace ConductBot.Protocol.Tokens;

/// <summary>All keys of one issuer as they were at one time. Never changes; a newer set takes its place.</summary>
internal sealed class SigningKeySet(IReadOnlyCollection<SigningKey> keys, DateTimeOffset fetched)
{
    private readonly FrozenDictionary<string, SigningKey> byId = keys.ToFrozenDictionary(key => key.Id, StringComparer.Ordinal);

    public DateTimeOffset Fetched { get; } = fetched;

    public int Count => byId.Count;

    public SigningKey? Find(string id) => byId.GetValueOrDefault(id);
}
