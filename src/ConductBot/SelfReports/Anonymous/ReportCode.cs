using System.Text.RegularExpressions;

namespace ConductBot.SelfReports.Anonymous;

/// <summary>
/// The code of a report without name: 60 bits in twelve letters and digits, <c>7K3M-Q9TX-02BD</c>. No I, L, O or U: whoever reads it aloud or copies it by hand makes no mistake by them.
/// </summary>
/// <param name="Text">The twelve, in capitals, without hyphens.</param>
internal sealed partial record ReportCode(string Text)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Characters = 12;
    private const int BitsEach = 5;

    /// <summary>As it is shown.</summary>
    public string Shown => $"{Text[..4]}-{Text[4..8]}-{Text[8..]}";

    /// <summary>The code of the first 60 bits.</summary>
    public static ReportCode Of(ReadOnlySpan<byte> bytes)
    {
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 4;
        return new ReportCode(string.Create(Characters, bits, static (text, bits) =>
        {
            for (var at = 0; at < text.Length; at++) text[at] = Alphabet[(int)(bits >> ((Characters - 1 - at) * BitsEach)) & 31];
        }));
    }

    /// <summary>
    /// The code in a message that is nothing but one: "mã 7k3m-q9tx-02bd", "xem mã …", or with its hyphens alone; or as it is shown, with its hyphens, among other words: "mã của em là 7K3M-Q9TX-02BD, có ai xem chưa"; null for any other.
    /// </summary>
    public static ReportCode? In(string text)
    {
        if (text.Length <= 60 && MayEndInOne(text) && Message().Match(text.Trim()) is { Success: true } match)
            return match.Groups["word"].Success || match.Groups["code"].Value.Contains('-', StringComparison.Ordinal) ? Read(match.Groups["code"].Value) : null;

        // Two hyphens at least, before anything dearer is asked. Digits alone are a telephone's or a card's number; small letters alone are words.
        if (text.IndexOf('-', StringComparison.Ordinal) is var hyphen && (hyphen < 0 || text.IndexOf('-', hyphen + 1) < 0)) return null;
        return Within().Match(text) is { Success: true } within && within.Value.Any(char.IsAsciiLetter) && within.Value.Any(static letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter)) ? Read(within.Value) : null;
    }

    // Three fours with or without something between them: before anything dearer is asked. The last four letters are what patterns without regard to case take for k, i and s besides.
    internal static bool MayEndInOne(string text)
    {
        var rest = text.AsSpan().Trim();
        if (rest is [.., '.' or '!']) rest = rest[..^1];
        for (var four = 0; four < Characters / 4; four++)
        {
            if (four > 0 && rest is [.., '-' or '–' or ' ' or '.']) rest = rest[..^1];
            if (rest.Length < 4) return false;
            foreach (var letter in rest[^4..])
            {
                if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('\u212A' or '\u0130' or '\u0131' or '\u017F')) return false;
            }

            rest = rest[..^4];
        }

        return true;
    }

    /// <summary>Reads a code as people write it; null when it is none.</summary>
    public static ReportCode? Read(string? written)
    {
        if (written is not { Length: <= 40 }) return null;

        var text = string.Concat(written.ToUpperInvariant().Where(static letter => letter is not ('-' or ' ' or '.' or '–')).Select(static letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }));
        return text.Length == Characters && text.All(static letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? new ReportCode(text) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => "(code)";

    [GeneratedRegex(@"^(?<word>((xem|tra|mở|mo|hỏi|hoi|open|show)\s+)?((báo cáo|bao cao|report)\s+)?(mã số|ma so|mã|ma|code)\s*:?\s*)?(?<code>[0-9a-z]{4}[-– .]?[0-9a-z]{4}[-– .]?[0-9a-z]{4})[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    internal static partial Regex Message();

    [GeneratedRegex(@"(?<![\w-])[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Within();
}
