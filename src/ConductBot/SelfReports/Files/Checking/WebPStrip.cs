using System.Buffers.Binary;

namespace ConductBot.SelfReports.Files.Checking;

/// <summary>A WebP picture without EXIF and XMP, and with nothing behind its end.</summary>
/// <remarks>Source: RFC 9649, 2.</remarks>
internal static class WebPStrip
{
    private const int HeadBytes = 12;
    private const byte ExifAndXmp = 0x0C;
    private static readonly string[] Needed = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <summary>The picture; null when it is none.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> webp)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]);
        if (size < 4 || size > webp.Length - 8) return null;
        var riff = webp[..(int)(size + 8)];
        var kept = new MemoryStream(riff.Length);
        kept.Write(riff[..HeadBytes]);
        var (at, data) = (HeadBytes, false);
        while (at + 8 <= riff.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(riff[(at + 4)..]);
            if (length > riff.Length - at - 8) return null;
            var padded = Math.Min((int)(length + (length & 1)) + 8, riff.Length - at);
            var type = System.Text.Encoding.Latin1.GetString(riff.Slice(at, 4));
            if (Needed.Contains(type, StringComparer.Ordinal))
            {
                var chunk = riff.Slice(at, padded).ToArray();
                if (type == "VP8X" && chunk.Length > 8) chunk[8] &= unchecked((byte)~ExifAndXmp);
                kept.Write(chunk);
            }

            data |= type is "VP8 " or "VP8L" or "ANMF";
            at += padded;
        }

        if (!data) return null;
        var picture = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(picture.AsSpan(4), (uint)(picture.Length - 8));
        return picture;
    }
}
