using System.Buffers.Binary;

namespace ConductBot.SelfReports.Files.Checking;

/// <summary>A PNG with nothing but what is needed to show it: no words, times or EXIF, and nothing behind its end.</summary>
/// <remarks>Source: PNG, third edition, 5 and 11.</remarks>
internal static class PngStrip
{
    private const int SignatureBytes = 8;
    private const int AroundBytes = 12;
    private static readonly string[] Needed = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD", "acTL", "fcTL", "fdAT"];

    /// <summary>The picture; null when it is none.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> png)
    {
        var kept = new MemoryStream(png.Length);
        kept.Write(png[..SignatureBytes]);
        var (at, data) = (SignatureBytes, false);
        while (at + AroundBytes <= png.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - AroundBytes) return null;
            var type = System.Text.Encoding.Latin1.GetString(png.Slice(at + 4, 4));
            if (!type.All(char.IsAsciiLetter) || (at == SignatureBytes) != (type == "IHDR")) return null;
            var chunk = png.Slice(at, (int)length + AroundBytes);
            if (Needed.Contains(type, StringComparer.Ordinal)) kept.Write(chunk);
            at += chunk.Length;
            data |= type == "IDAT";
            if (type == "IEND") return data ? kept.ToArray() : null;
        }

        return null;
    }
}
