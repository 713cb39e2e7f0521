using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ConductBot.Tests.SelfReports.Files;

/// <summary>Files as people send them, made by hand: small, and with what must not stay in them.</summary>
internal static class SampleFiles
{
    public const string Secret = "10.7769N 106.7009E Galaxy S24 cua Lan";

    /// <summary>A photo with its place, a comment, IPTC, a colour profile and something behind its end.</summary>
    public static byte[] Jpeg(ushort orientation = 6, byte[]? after = null, int size = 0) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, Exif(orientation)),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(Secret)]),
        .. Segment(0xED, Encoding.UTF8.GetBytes("Photoshop 3.0\0" + Secret)),
        .. Segment(0xFE, Encoding.UTF8.GetBytes(Secret)),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7]),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[20]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, .. new byte[size],
        0xFF, 0xD9, .. after ?? [],
    ];

    public static byte[] Exif(ushort orientation)
    {
        byte[] head = [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(24), orientation);
        return [.. head, .. Encoding.UTF8.GetBytes(Secret)];
    }

    public static byte[] Png(byte[]? after = null) =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", Encoding.Latin1.GetBytes("Comment\0" + Secret)), .. Chunk("eXIf", Encoding.Latin1.GetBytes(Secret)), .. Chunk("tIME", new byte[7]),
        .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", []), .. after ?? [],
    ];

    public static byte[] WebP()
    {
        byte[] chunks = [.. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Riff("VP8 ", [1, 2, 3]), .. Riff("EXIF", Encoding.Latin1.GetBytes(Secret)), .. Riff("XMP ", Encoding.Latin1.GetBytes(Secret))];
        return [.. Riff("RIFF", [.. "WEBP"u8, .. chunks])];
    }

    public static byte[] Heic => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[64]];

    public static byte[] Pdf(string body = "1 0 obj <</Type/Catalog>> endobj", string after = "\n") => Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}\nstartxref\n9\n%%EOF{after}");

    public static byte[] Program => [.. "MZ"u8, 0x90, 0, .. new byte[200], .. "This program cannot be run in DOS mode"u8];

    public static byte[] Svg => "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray();

    public static byte[] Html => "<!doctype html><script>alert(1)</script>"u8.ToArray();

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), .. more]);

    public static byte[] Xlsx(params (string Name, string Content)[] more) => Zip([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), .. more]);

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A small document that unpacks to a hundred megabytes.</summary>
    public static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["[Content_Types].xml", "word/document.xml"])
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                if (name[0] == '[') continue;
                var zeros = new byte[1024 * 1024];
                for (var megabyte = 0; megabyte < 100; megabyte++) entry.Write(zeros);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.Latin1.GetBytes(type), .. content, 0, 0, 0, 0];
    }

    private static byte[] Riff(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.Latin1.GetBytes(type), .. length, .. content, .. content.Length % 2 == 1 ? new byte[1] : []];
    }
}
