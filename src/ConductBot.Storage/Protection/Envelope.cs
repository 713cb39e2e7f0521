using System.Buffers.Binary;
using System.Text;

namespace ConductBot.Storage.Protection;

/// <summary>
/// The bytes of a payload. Clear: 1, length of the kind's name, the name, content. Sealed: 2, length, name, data key id (8), salt (16),
/// nonce (12), encrypted content, tag (16). The name stands in front so that a maintenance command can reseal rows of kinds it doesn't know.
/// </summary>
internal static class Envelope
{
    public const int KindCharacters = 40;
    public const int KeyIdBytes = 8;
    public const int SaltBytes = 16;
    public const int NonceBytes = 12;
    public const int TagBytes = 16;

    private const byte Clear = 1;
    private const byte Sealed = 2;

    /// <summary>Bytes before the content.</summary>
    public static int HeaderBytes(string kind, Sealing sealing) =>
        2 + kind.Length + (sealing == Sealing.Sealed ? KeyIdBytes + SaltBytes + NonceBytes : 0);

    public static void WritePrefix(Span<byte> target, string kind, Sealing sealing)
    {
        target[0] = sealing == Sealing.Sealed ? Sealed : Clear;
        target[1] = (byte)kind.Length;
        Encoding.ASCII.GetBytes(kind, target[2..]);
    }

    /// <summary>Reads the prefix; false when the payload is none of ours.</summary>
    public static bool TryReadPrefix(ReadOnlySpan<byte> payload, out string kind, out Sealing sealing)
    {
        kind = "";
        sealing = Sealing.Clear;
        if (payload.Length < 2 || payload[0] is not (Clear or Sealed) || payload[1] is 0 or > KindCharacters) return false;

        sealing = payload[0] == Sealed ? Sealing.Sealed : Sealing.Clear;
        var name = payload[1];
        if (payload.Length < 2 + name + (sealing == Sealing.Sealed ? KeyIdBytes + SaltBytes + NonceBytes + TagBytes : 0)) return false;

        kind = Encoding.ASCII.GetString(payload.Slice(2, name));
        return true;
    }

    public static ulong KeyId(ReadOnlySpan<byte> payload) => BinaryPrimitives.ReadUInt64BigEndian(payload[(2 + payload[1])..]);
}
