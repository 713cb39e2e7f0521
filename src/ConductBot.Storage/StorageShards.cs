using System.Globalization;
using System.Text;

namespace ConductBot.Storage;

/// <summary>
/// The 64 shards, for ever. A text's shard is FNV-1a (64 bits, offset basis 14695981039346656037, prime 1099511628211) of its UTF-8 bytes,
/// its upper half XORed into its lower, the lower half's upper 16 bits XORed into its lower 16, and the lowest 6 bits of that.
/// </summary>
public static class StorageShards
{
    /// <summary>How many there are. Never changes: rows carry their shard in their key.</summary>
    public const int Count = 64;

    /// <summary>The shard of a text: 0 to 63, the same in every process, version and engine.</summary>
    public static int ShardOf(string text)
    {
        var hash = Fnv1A(Encoding.UTF8.GetBytes(text));
        var folded = (uint)(hash ^ (hash >> 32));
        return (int)((folded ^ (folded >> 16)) & (Count - 1));
    }

    /// <summary>A shard's name in a key, <c>s00</c> to <c>s63</c>.</summary>
    public static string NameOf(int shard)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shard, Count);
        return string.Create(CultureInfo.InvariantCulture, $"s{shard:D2}");
    }

    internal static ulong Fnv1A(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in bytes) hash = unchecked((hash ^ value) * 1099511628211UL);
        return hash;
    }
}
