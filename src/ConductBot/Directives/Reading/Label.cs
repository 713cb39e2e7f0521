using System.Globalization;
using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>The number that a paragraph begins with.</summary>
/// <param name="Level">Its depth.</param>
/// <param name="Written">As written: "e)", "1-".</param>
/// <param name="Value">"e", "1", "II"; for 1.2.3 all of it; empty for a dash.</param>
internal sealed partial record Label(ClauseLevel Level, string Written, string Value)
{
    /// <summary>The letters of points in their Vietnamese order.</summary>
    public const string PointLetters = "abcdđeghiklmnopqrstuvxy";

    /// <summary>The label at the start of a line, or null.</summary>
    public static Label? At(string line)
    {
        if (line.Length == 0) return null;
        if (Match(Article(), line, ClauseLevel.Article) is { } article) return article;
        if (Match(PartInWords(), line, ClauseLevel.Part) is { } part) return part with { Value = PartNumber(part.Value) };
        if (Match(Roman(), line, ClauseLevel.Part) is { } roman) return roman;
        if (Match(Decimal(), line, ClauseLevel.Section) is { } section)
            return section.Value.Count(character => character == '.') > 1 ? section with { Level = ClauseLevel.Subsection } : section;
        if (Match(Number(), line, ClauseLevel.Clause) is { } clause) return clause with { Value = Trimmed(clause.Value) };
        if (Match(Point(), line, ClauseLevel.Point) is { } point) return point with { Value = point.Value.ToLower(CultureInfo.InvariantCulture) };
        if (Match(Plus(), line, ClauseLevel.Plus) is { } plus) return plus with { Value = "" };
        return Match(Dash(), line, ClauseLevel.Dash) is { } dash ? dash with { Value = "" } : null;
    }

    private static string Trimmed(string number) => number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";

    private static string PartNumber(string words) => words.ToLower(CultureInfo.InvariantCulture) switch
    {
        "nhất" => "I",
        "hai" => "II",
        "ba" => "III",
        "tư" or "bốn" => "IV",
        "năm" => "V",
        "sáu" => "VI",
        _ => words.ToUpper(CultureInfo.InvariantCulture),
    };

    private static Label? Match(Regex regex, string line, ClauseLevel level)
    {
        var match = regex.Match(line);
        return match.Success ? new Label(level, match.Groups["written"].Value, match.Groups["value"].Value) : null;
    }

    [GeneratedRegex(@"^(?<written>(?:Điều|ĐIỀU)\s+(?<value>\d{1,3}[a-zđ]?)\s?(?:[.:]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?<written>(?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+)?(?<value>[IVX]{1,5}|nhất|hai|ba|tư|bốn|năm|sáu|NHẤT|HAI|BA|TƯ|BỐN|NĂM|SÁU)\s?(?:[.:\-]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex PartInWords();

    [GeneratedRegex(@"^(?<written>(?<value>[IVX]{1,5})\s?[.\-)/:])(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?<written>(?<value>\d{1,2}(?:\.\d{1,2}){1,2})\s?[.)\-]?)(?=\s+\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<written>(?<value>\d{1,3})(?:\s?[.)]|[-–/]))(?:\s+(?!\d)|(?=\p{Lu}\p{Ll})|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<written>(?<value>[a-eđghiklm-vxyĐ])\s?(?:\)|[.\-/](?=\s)))", RegexOptions.CultureInvariant)]
    private static partial Regex Point();

    [GeneratedRegex(@"^(?<written>\+)\s*(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Plus();

    [GeneratedRegex(@"^(?<written>[-–—•●▪*])\s*(?=[\p{L}\d""“(])", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
