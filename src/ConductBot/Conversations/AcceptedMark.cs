using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ConductBot.Conversations;

/// <summary>
/// Pure: the number by which an accepted activity is known once it is done, 64 bits of a SHA-256 over its inbox row's key, and how many of them are written: one after the other, eleven letters of
/// base64url each.
/// </summary>
internal static class AcceptedMark
{
    /// <summary>Letters of one mark.</summary>
    public const int Letters = 11;

    /// <summary>The mark of an inbox row's key.</summary>
    public static ulong Of(string inboxRow)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(inboxRow.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>As it is written.</summary>
    public static string Write(ulong mark)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, mark);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The marks in what was written.</summary>
    /// <exception cref="FormatException">Something else was written.</exception>
    public static IEnumerable<ulong> Read(string written)
    {
        var bytes = new byte[sizeof(ulong)];
        for (var at = 0; at < written.Length; at += Letters)
        {
            Base64Url.DecodeFromChars(written.AsSpan(at, Math.Min(Letters, written.Length - at)), bytes);
            yield return BinaryPrimitives.ReadUInt64BigEndian(bytes);
        }
    }
}
