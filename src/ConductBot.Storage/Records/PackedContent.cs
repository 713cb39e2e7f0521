using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ConductBot.Storage.Records;

/// <summary>
/// The content of a sealed row, packed by Brotli at its quickest where that makes it much smaller: 2, its length (4 bytes), packed JSON. No JSON begins with 1 or 2. A card of 5 KB becomes 1.7 in
/// 20 µs: so much less is sealed, written to the log, copied to the file and overwritten with zeros when it goes. Rows that begin with 1 are deflated instead, which takes three times as long:
/// earlier programs wrote them.
/// </summary>
internal static class PackedContent
{
    private const byte Deflated = 1;
    private const byte Packed = 2;
    private const int HeaderBytes = 5;

    // What fits into a quarter of a page with its key stands in one place as it is, and little is won: the most frequent rows are short, and half ids. Longer ones than the most are written once and read
    // often. Earlier programs packed from the lesser length on.
    private const int Fewest = 1_800;
    private const int FewestOnce = 600;
    private const int Most = 64 * 1024;

    // Quality 0 looks for repeats in a table of fixed size; a window no larger than the content keeps what the encoder sets up for it small.
    private const int Quality = 0;
    private const int LeastWindow = 13;

    /// <summary>The content as it is sealed.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="room">At least as long: what is packed is put there.</param>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json, Span<byte> room)
    {
        if (json.Length is < Fewest or > Most) return json;

        var within = room.Slice(HeaderBytes, json.Length - (json.Length / 4) - HeaderBytes);
        var window = Math.Max(LeastWindow, BitOperations.Log2((uint)json.Length) + 1);
        if (!BrotliEncoder.TryCompress(json, within, out var length, Quality, window)) return json;

        room[0] = Packed;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], json.Length);
        return room[..(HeaderBytes + length)];
    }

    /// <summary>The JSON of a content.</summary>
    /// <exception cref="InvalidDataException">It is none that <see cref="Of"/> made.</exception>
    public static ReadOnlyMemory<byte> Json(ReadOnlyMemory<byte> content)
    {
        if (content.Length < HeaderBytes || content.Span[0] is not (Deflated or Packed)) return content;

        var length = BinaryPrimitives.ReadInt32BigEndian(content.Span[1..]);
        if (length is < FewestOnce or > Most) throw new InvalidDataException("Its length is none that is packed.");
        if (content.Span[0] == Deflated) return Inflated(content[HeaderBytes..], length);

        var json = new byte[length];
        return BrotliDecoder.TryDecompress(content.Span[HeaderBytes..], json, out var written) && written == length ? json : throw new InvalidDataException("It is not as long as it says.");
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
