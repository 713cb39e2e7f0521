using System.Globalization;
using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>Writes what a letterhead says in capitals the way a sentence would: "Ủy ban nhân dân tỉnh Sóc Trăng".</summary>
internal static partial class Capitalisation
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Organ(string capitals)
    {
        var lower = Of().Replace(capitals, "").Trim().ToLower(Culture);
        lower = PlaceAfter().Replace(lower, match => match.Groups["unit"].Value + Culture.TextInfo.ToTitleCase(match.Groups["name"].Value));
        lower = Names().Replace(lower, match => UpperFirst(match.Value));
        lower = Ministry().Replace(lower, match => match.Groups["organ"].Value + UpperFirst(match.Groups["name"].Value));
        return UpperFirst(lower);
    }

    /// <summary>"KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" as "KT. Chủ tịch, Phó Chủ tịch".</summary>
    public static string Office(IEnumerable<string> lines) => string.Join(", ", lines.Select(line =>
    {
        var sign = Sign().Match(line).Value;
        var office = Names().Replace(line[sign.Length..].Trim().ToLower(Culture), match => UpperFirst(match.Value));
        return $"{sign} {UpperFirst(office)}".Trim();
    }));

    public static string LowerFirst(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLower(text[0], Culture) + text[1..] : text;

    private static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    [GeneratedRegex(@"^CỦA\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"(?<unit>\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s+)(?!ủy|uỷ)(?<name>[\p{L}\s\-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAfter();

    [GeneratedRegex(@"\b(?:ủy ban|uỷ ban|hội đồng|thủ tướng|chính phủ|chủ tịch|phó|bí thư|ban(?= thường vụ)|thường vụ|thường trực|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|bộ trưởng|thứ trưởng|trung ương)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?<organ>(?:bộ|sở)\s)(?<name>\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"^(?:TM\.|T\s?/\s?M|KT\.|Q\.|TL\.|TUQ\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
