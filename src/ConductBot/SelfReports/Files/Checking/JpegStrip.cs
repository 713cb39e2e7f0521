using System.Buffers.Binary;

namespace ConductBot.SelfReports.Files.Checking;

/// <summary>
/// A JPEG without what tells about it: place, time, device, words and small pictures of before it was cut (EXIF, XMP, IPTC, comments), and without anything behind its end. Which way up it is stays.
/// </summary>
/// <remarks>Source: ITU-T T.81, annex B; EXIF 2.3, 4.6. Pixels are not touched.</remarks>
internal static class JpegStrip
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;

    /// <summary>The picture; null when it is none.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> jpeg)
    {
        var kept = new MemoryStream(jpeg.Length);
        kept.Write(jpeg[..2]);
        var (at, frames, scans) = (2, 0, 0);
        while (at + 4 <= jpeg.Length || (at + 2 <= jpeg.Length && jpeg[at + 1] == End))
        {
            if (jpeg[at] != 0xFF) return null;
            var marker = jpeg[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == End)
            {
                kept.Write(jpeg.Slice(at, 2));
                return frames > 0 && scans > 0 ? kept.ToArray() : null;
            }

            // No marker without length belongs outside a scan.
            if (marker is Start or 0x00 or 0x01 or (>= 0xD0 and <= 0xD7)) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) return null;
            var segment = jpeg.Slice(at, 2 + length);
            if (marker == App1 && Orientation(segment[4..]) is { } way) kept.Write(OnlyOrientation(way));
            else if (Stays(marker, segment[4..])) kept.Write(segment);
            at += segment.Length;
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC) frames++;
            if (marker != Scan) continue;

            scans++;
            var coded = Coded(jpeg[at..]);
            kept.Write(jpeg.Slice(at, coded));
            at += coded;
        }

        return null;
    }

    private static bool Stays(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        App0 => content.StartsWith("JFIF\0"u8),
        App2 => content.StartsWith("ICC_PROFILE\0"u8),
        App14 => content.StartsWith("Adobe"u8),
        >= App0 and <= 0xEF => false,
        0xFE => false,
        _ => true,
    };

    // Up to the next marker that is no stuffing and no restart.
    private static int Coded(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length; at++)
        {
            if (data[at] == 0xFF && data[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        }

        return data.Length;
    }

    // Of the first directory; null when nothing says so, or it says "as it is".
    private static ushort? Orientation(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 16) return null;
        var tiff = exif[6..];
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return null;
        var directory = U32(tiff[4..], little);
        if (directory > tiff.Length - 2) return null;
        var entries = U16(tiff[(int)directory..], little);
        for (var entry = 0; entry < entries; entry++)
        {
            var at = (int)directory + 2 + (entry * 12);
            if (at + 12 > tiff.Length) return null;
            if (U16(tiff[at..], little) == 0x0112) return U16(tiff[(at + 8)..], little) is var way and >= 2 and <= 8 ? way : null;
        }

        return null;
    }

    private static byte[] OnlyOrientation(ushort way) =>
    [
        0xFF, App1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)way, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort U16(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint U32(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
