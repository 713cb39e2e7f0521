using System.Globalization;
using System.Text.RegularExpressions;

namespace ConductBot.Directives.Reading;

/// <summary>Dates as Vietnamese office papers write them.</summary>
internal static partial class VietnameseDate
{
    /// <summary>The first date in a text ("ngày 28 tháng 12 năm 2012", "04.12.2012", "17/01/2024"), or null.</summary>
    public static DateOnly? In(string? text)
    {
        if (text is null) return null;
        var match = FrameMarks.Date().Match(text) is { Success: true } inWords ? inWords : InFigures().Match(text);
        if (!match.Success) return null;
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>"28/12/2012".</summary>
    public static string Written(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<year>\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InFigures();
}
