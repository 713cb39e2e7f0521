namespace ConductBot.SelfReports.Files.Checking;

/// <summary>What a file is by its first bytes.</summary>
internal static class FileSniff
{
    private static readonly byte[][] HeicBrands = ["heic"u8.ToArray(), "heix"u8.ToArray(), "hevc"u8.ToArray(), "heim"u8.ToArray(), "heis"u8.ToArray(), "mif1"u8.ToArray(), "msf1"u8.ToArray(), "avif"u8.ToArray()];

    /// <summary>The kind; null for every other. A packed Office document is <see cref="FileKind.Docx"/> until it is opened.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) ? FileKind.WebP
        : content.StartsWith("%PDF-"u8) ? FileKind.Pdf
        : content.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) ? FileKind.Docx
        : null;

    /// <summary>Whether it is a photo in the container of iPhones.</summary>
    public static bool IsHeic(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || !content[4..8].SequenceEqual("ftyp"u8)) return false;
        foreach (var brand in HeicBrands)
        {
            if (content[8..12].SequenceEqual(brand)) return true;
        }

        return false;
    }
}
