using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ConductBot.Storage.Records;

/// <summary>
/// The content of a sealed row, deflated where that makes it much smaller: 1, its length (4 bytes), deflated JSON. No JSON begins with 1. A card of 6 KB becomes 1.5: what is
/// deflated in 10 µs need not be sealed, written to the log, copied to the file and overwritten with zeros when it goes.
/// </summary>
internal static class PackedContent
{
    private const byte Deflated = 1;
    private const int HeaderBytes = 5;

    // Shorter ones are in one place anyway; longer ones are written once and read often.
    private const int Fewest = 600;
    private const int Most = 64 * 1024;

    /// <summary>The content as it is sealed.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        if (json.Length is < Fewest or > Most) return json;

        using var packed = new MemoryStream(json.Length / 2);
        Span<byte> header = [Deflated, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header[1..], json.Length);
        packed.Write(header);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(json.Span);
        return packed.Length < json.Length - (json.Length / 4) ? packed.GetBuffer().AsMemory(0, (int)packed.Length) : json;
    }

    /// <summary>The JSON of a content.</summary>
    /// <exception cref="InvalidDataException">It is none that <see cref="Of"/> made.</exception>
    public static ReadOnlyMemory<byte> Json(ReadOnlyMemory<byte> content)
    {
        if (content.Length < HeaderBytes || content.Span[0] != Deflated) return content;

        var length = BinaryPrimitives.ReadInt32BigEndian(content.Span[1..]);
        if (length is < Fewest or > Most || !MemoryMarshal.TryGetArray(content[HeaderBytes..], out var bytes)) throw new InvalidDataException("Its length is none that is packed.");

        var json = new byte[length];
        using var packed = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count);
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        if (inflate.ReadAtLeast(json, length, throwOnEndOfStream: false) < length || inflate.ReadByte() >= 0) throw new InvalidDataException("It is not as long as it says.");
        return json;
    }
}
