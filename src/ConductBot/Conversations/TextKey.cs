using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ConductBot.Conversations;

/// <summary>By what a text is known again where its words are not kept: 128 bits of its SHA-256, so that nobody finds two texts with the same.</summary>
/// <remarks>Two numbers, not one of 128 bits: code that touches those is never compiled ahead.</remarks>
internal readonly record struct TextKey(ulong First, ulong Second)
{
    /// <summary>The key of a text.</summary>
    public static TextKey Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        var numbers = MemoryMarshal.Cast<byte, ulong>(hash);
        return new TextKey(numbers[0], numbers[1]);
    }

    /// <summary>It is a hash already.</summary>
    public override int GetHashCode() => (int)First;
}
