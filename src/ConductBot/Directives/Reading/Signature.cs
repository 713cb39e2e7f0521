namespace ConductBot.Directives.Reading;

/// <summary>Kinds of files that hold no text that could be read, known by their first bytes.</summary>
internal static class Signature
{
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>The refusal of a known kind, or null.</summary>
    public static ReadOutcome.Refused? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return Refusals.Empty();
        if (bytes.StartsWith("%PDF"u8)) return Refusals.Pdf();
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return Refusals.OldWord();
        if (bytes.StartsWith("{\\rtf"u8)) return Refusals.Rtf();
        if (IsImage(bytes)) return Refusals.Image();
        if (bytes.StartsWith<byte>([0x1F, 0x8B]) || bytes.StartsWith("Rar!"u8) || bytes.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF])) return Refusals.Archive();
        if (bytes.StartsWith("MZ"u8) && bytes[..Math.Min(bytes.Length, 512)].Contains((byte)0)) return Refusals.Binary();
        return bytes.StartsWith<byte>([0x7F, 0x45, 0x4C, 0x46]) || bytes.StartsWith("SQLite format 3"u8) ? Refusals.Binary() : null;
    }

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8) ||
        bytes.StartsWith<byte>([0x49, 0x49, 0x2A, 0x00]) || bytes.StartsWith<byte>([0x4D, 0x4D, 0x00, 0x2A]) ||
        (bytes.StartsWith("BM"u8) && bytes[..Math.Min(bytes.Length, 64)].Contains((byte)0)) ||
        (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) ||
        (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8));
}
