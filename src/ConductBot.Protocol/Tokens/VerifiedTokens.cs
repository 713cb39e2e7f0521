using System.Collections.Concurrent;

namespace ConductBot.Protocol.Tokens;

/// <summary>
/// The tokens verified lately, by their hashes; a channel sends the same one for an hour. Bounded: when the young generation is full the old one is forgotten.
/// Only what was verified gets in, so nobody can push others out with garbage.
/// </summary>
internal sealed class VerifiedTokens
{
    /// <summary>Tokens a generation holds.</summary>
    public const int Generation = 512;

    private readonly Lock gate = new();
    private volatile ConcurrentDictionary<TokenHash, VerifiedToken> young = new();
    private volatile ConcurrentDictionary<TokenHash, VerifiedToken> old = new();

    public int Count => young.Count + old.Count;

    public VerifiedToken? Find(TokenHash hash, DateTimeOffset now)
    {
        if (!young.TryGetValue(hash, out var token) && !old.TryGetValue(hash, out token)) return null;
        if (token.HoldsAt(now)) return token;
        young.TryRemove(hash, out _);
        old.TryRemove(hash, out _);
        return null;
    }

    public void Add(TokenHash hash, VerifiedToken token)
    {
        lock (gate)
        {
            if (young.Count >= Generation)
            {
                old = young;
                young = new();
            }

            young[hash] = token;
        }
    }
}
