using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ConductBot.Conversations;

/// <summary>By what a text is known again where its words are not kept.</summary>
internal static class TextKey
{
    /// <summary>128 bits of its SHA-256: nobody finds two texts with the same.</summary>
    public static UInt128 Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
