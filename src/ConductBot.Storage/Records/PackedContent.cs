using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace ConductBot.Storage.Records;

/// <summary>
/// The content of a sealed row, its repeats taken out where that makes it much smaller: 2, its length (4 bytes), JSON without its <see cref="Repeats"/>. No JSON begins with 1 or 2. A card of 9 KB
/// becomes 3: what is taken out in 10 µs need not be sealed, written to the log, copied to the file and overwritten with zeros when it goes. Rows that begin with 1 are deflated instead:
/// earlier programs wrote them.
/// </summary>
internal static class PackedContent
{
    private const byte Deflated = 1;
    private const byte WithoutRepeats = 2;
    private const int HeaderBytes = 5;

    // Shorter ones are in one place anyway; longer ones are written once and read often.
    private const int Fewest = 600;
    private const int Most = 64 * 1024;

    // Repeats may begin anywhere before.
    private const int MostWithoutRepeats = ushort.MaxValue;

    /// <summary>The content as it is sealed.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        if (json.Length is < Fewest or > MostWithoutRepeats) return json;

        var packed = ArrayPool<byte>.Shared.Rent(json.Length);
        try
        {
            var length = Repeats.TakeOut(json.Span, packed.AsSpan(HeaderBytes, json.Length - (json.Length / 4) - HeaderBytes));
            if (length < 0) return json;

            packed[0] = WithoutRepeats;
            BinaryPrimitives.WriteInt32BigEndian(packed.AsSpan(1), json.Length);
            return packed.AsSpan(0, HeaderBytes + length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>The JSON of a content.</summary>
    /// <exception cref="InvalidDataException">It is none that <see cref="Of"/> made.</exception>
    public static ReadOnlyMemory<byte> Json(ReadOnlyMemory<byte> content)
    {
        if (content.Length < HeaderBytes || content.Span[0] is not (Deflated or WithoutRepeats)) return content;

        var length = BinaryPrimitives.ReadInt32BigEndian(content.Span[1..]);
        if (length is < Fewest or > Most) throw new InvalidDataException("Its length is none that is packed.");
        if (content.Span[0] == Deflated) return Inflated(content[HeaderBytes..], length);

        var json = new byte[length];
        return Repeats.TryPutBack(content.Span[HeaderBytes..], json) ? json : throw new InvalidDataException("It is not as long as it says.");
    }

    private static ReadOnlyMemory<byte> Inflated(ReadOnlyMemory<byte> content, int length)
    {
        if (!MemoryMarshal.TryGetArray(content, out var bytes)) throw new InvalidDataException("It is in no array.");

        var json = new byte[length];
        using var packed = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count);
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        if (inflate.ReadAtLeast(json, length, throwOnEndOfStream: false) < length || inflate.ReadByte() >= 0) throw new InvalidDataException("It is not as long as it says.");
        return json;
    }
}
