using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>Vietnamese in TCVN3 (ABC) or VNI, which are not letters of Unicode but a font's: "ChØ thÞ", "Chæ thò".</summary>
internal static partial class LegacyEncodings
{
    /// <summary>Whether bytes that are no UTF-8 look like TCVN3, VNI or VISCII text: mostly ASCII letters, the rest single high bytes within words.</summary>
    public static bool InBytes(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 65536)];
        var (letters, high, control) = (0, 0, 0);
        foreach (var value in sample)
        {
            if (char.IsAsciiLetter((char)value)) letters++;
            else if (value >= 0x80) high++;
            else if (value < 0x20 && value is not (9 or 10 or 12 or 13)) control++;
        }

        return control == 0 && letters > high && high * 50 > sample.Length;
    }

    /// <summary>First line that was converted to Unicode with its font's codes left as they are, or null.</summary>
    public static int? FirstLine(IReadOnlyList<string> lines)
    {
        var (suspects, vietnamese, first) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var found = Suspect().Count(lines[i]);
            if (found > 0 && suspects == 0) first = i + 1;
            suspects += found;
            vietnamese += Vietnamese().Count(lines[i]);
        }

        return suspects >= 5 && suspects > vietnamese ? first : null;
    }

    /// <summary>Letters and signs that TCVN3 and VNI text shows within words and that Vietnamese in Unicode does not have.</summary>
    [GeneratedRegex(@"\p{L}[¸µ¶·¹¨¾¼½Æ©ÇË®ÎÏÑª×ØÜÞßåæç¬ëîïñöÖøûüþäÄÅ÷]|[®ñÑ]\p{L}|\p{L}«\p{L}|\p{L}\u00AD[îíïëøè]", RegexOptions.CultureInvariant)]
    private static partial Regex Suspect();

    [GeneratedRegex(@"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐơưƠƯă]", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();
}
