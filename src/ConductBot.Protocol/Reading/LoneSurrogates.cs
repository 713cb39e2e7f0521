using System.Buffers.Text;

namespace ConductBot.Protocol.Reading;

/// <summary>
/// A client that cuts a text in the middle of an emoji writes half a surrogate pair as <c>\ud83d</c>: valid JSON, but no text. Left alone it throws
/// wherever the string is read later, so it becomes U+FFFD in place (the escape has the same length).
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Repairs UTF-8 JSON in place.</summary>
    public static void Repair(Span<byte> json)
    {
        var at = 0;
        while (true)
        {
            var next = json[at..].IndexOf((byte)'\\');
            if (next < 0 || at + next + 1 >= json.Length) return;
            at += next;
            if (!TryEscape(json[at..], out var unit))
            {
                at += 2;
                continue;
            }

            if (char.IsHighSurrogate(unit) && TryEscape(json[(at + EscapeLength)..], out var low) && char.IsLowSurrogate(low))
            {
                at += 2 * EscapeLength;
                continue;
            }

            if (char.IsSurrogate(unit)) "\\ufffd"u8.CopyTo(json[at..]);
            at += EscapeLength;
        }
    }

    private static bool TryEscape(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < EscapeLength || json[0] != '\\' || json[1] != 'u') return false;
        if (!Utf8Parser.TryParse(json[2..EscapeLength], out ushort value, out var used, 'x') || used != 4) return false;
        unit = (char)value;
        return true;
    }
}
