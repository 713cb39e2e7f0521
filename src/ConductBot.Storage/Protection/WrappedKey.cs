using System.Buffers.Binary;

namespace ConductBot.Storage.Protection;

/// <summary>Reads which key wraps a Data Protection payload: four magic bytes, then the key's id ("ASP.NET Core authenticated encryption, payload format").</summary>
internal static class WrappedKey
{
    private const uint Magic = 0x09F0C9F0;

    public static bool TryReadRoot(ReadOnlySpan<byte> wrapped, out Guid root)
    {
        root = default;
        if (wrapped.Length < 20 || BinaryPrimitives.ReadUInt32BigEndian(wrapped) != Magic) return false;

        root = new Guid(wrapped.Slice(4, 16));
        return true;
    }
}
