using System.Text;

namespace ConductBot.Directives.Reading;

/// <summary>Knows a file by its first bytes, not by its name, and takes the lines out of it.</summary>
internal static class SourceFormats
{
    /// <summary>The largest file that is read.</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    public static LinesOutcome LinesOf(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.Length > MaximumBytes) return Refuse(Refusals.TooLarge(bytes.Length));
        if (Signature.Of(bytes) is { } refused) return Refuse(refused);
        if (Signature.IsZip(bytes)) return DocxLines.Read(file.Bytes);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Utf16(file.Bytes.Span[2..], Encoding.Unicode);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Utf16(file.Bytes.Span[2..], Encoding.BigEndianUnicode);
        return Utf8Lines.Read(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
    }

    private static LinesOutcome Utf16(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        bytes.Length % 2 == 0 ? Utf8Lines.OfText(encoding.GetString(bytes)) : Refuse(Refusals.Utf16());

    private static LinesOutcome.Refused Refuse(ReadOutcome.Refused refusal) => new(refusal);
}
