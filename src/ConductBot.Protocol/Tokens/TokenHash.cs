using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ConductBot.Protocol.Tokens;

/// <summary>SHA-256 of a token: known tokens are remembered by it, so that the memory of the process holds none of them longer than a request.</summary>
internal readonly record struct TokenHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    private const int Usual = 4096;

    /// <summary>The hash of a token, which is ASCII.</summary>
    public static TokenHash Of(ReadOnlySpan<char> token)
    {
        Span<byte> bytes = token.Length <= Usual ? stackalloc byte[Usual] : new byte[token.Length];
        Ascii.FromUtf16(token, bytes, out var length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        var numbers = MemoryMarshal.Cast<byte, ulong>(hash);
        return new(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
