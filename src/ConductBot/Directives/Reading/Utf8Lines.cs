using System.Text;

namespace ConductBot.Directives.Reading;

/// <summary>Takes the lines of a text file; text in another encoding is recognised and refused.</summary>
internal static class Utf8Lines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static LinesOutcome Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) return new LinesOutcome.Refused(LooksLikeUtf16(bytes) ? Refusals.Utf16() : Refusals.Binary());
        if (FirstBadLine(bytes) is { } line) return new LinesOutcome.Refused(LegacyEncodings.InBytes(bytes) ? Refusals.Legacy(line) : Refusals.NotUtf8(line));
        return OfText(Strict.GetString(bytes));
    }

    public static LinesOutcome OfText(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new LinesOutcome.Refused(Refusals.Empty());
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (ControlLine(lines) is { } control) return new LinesOutcome.Refused(Refusals.Binary(control));
        return LegacyEncodings.FirstLine(lines) is { } legacy ? new LinesOutcome.Refused(Refusals.Legacy(legacy)) : new LinesOutcome.Lines(lines);
    }

    /// <summary>Every second byte of Vietnamese in UTF-16 is small (0x00, 0x01, 0x03, 0x1E, 0x20).</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        Span<int> small = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] is 0x00 or 0x01 or 0x03 or 0x1E or 0x20) small[i & 1]++;
        }

        return sample.Length >= 2 && Math.Max(small[0], small[1]) * 2 > sample.Length * 9 / 10;
    }

    private static int? FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) != System.Buffers.OperationStatus.Done) return line;
            if (rune.Value == '\n') line++;
            bytes = bytes[consumed..];
        }

        return null;
    }

    /// <summary>A text has no control characters but tabs and form feeds; one or two strays are forgiven.</summary>
    private static int? ControlLine(string[] lines)
    {
        var (count, first) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var controls = lines[i].Count(character => char.IsControl(character) && character is not ('\t' or '\f'));
            if (controls > 0 && count == 0) first = i + 1;
            count += controls;
        }

        return count > 2 ? first : null;
    }
}
