using System.Globalization;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>Figures in words and lines, the same for card, text and files. Pure.</summary>
internal static class FigureWords
{
    /// <summary>The months, as people say them.</summary>
    public static string Of(MonthSpan period, FigureTexts text) => (period.Months, period.First.Month) switch
    {
        (1, _) => Format(text.Month, Month(period.First)),
        (3, 1 or 4 or 7 or 10) => Format(text.Quarter, string.Create(CultureInfo.InvariantCulture, $"{((period.First.Month - 1) / 3) + 1}/{period.First.Year}")),
        (12, 1) => Format(text.Year, period.First.Year.ToString(CultureInfo.InvariantCulture)),
        _ => $"{Month(period.First)} – {Month(period.After.AddMonths(-1))}",
    };

    public static string Month(DateOnly month) => month.ToString("M/yyyy", CultureInfo.InvariantCulture);

    public static string Of(Figure figure, FigureTexts text) => figure.IsHidden ? text.Hidden : figure.Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"Đi trễ 7; Tiếp khách ẩn; Cộng 12": what is 0 is left out.</summary>
    public static string Line(IReadOnlyList<Figure> row, Figure sum, (IReadOnlyList<FigureKind> Kinds, FigureTexts Text, Language Language) by) =>
        string.Join("; ", row.Select((figure, at) => (figure, Kind: by.Kinds[at])).Where(one => one.figure.IsHidden || one.figure.Count > 0)
            .Select(one => $"{one.Kind.Title[by.Language]} {Of(one.figure, by.Text)}").Append($"{by.Text.Sum} {Of(sum, by.Text)}"));

    /// <summary>The rows of the units that are asked for: their places in the table and names.</summary>
    public static IReadOnlyList<(int At, string Name)> Units(FigureOutcome.Found found)
    {
        var units = found.Table.Units.Select((id, at) => (At: at, Id: id));
        if (found.Of is { } of) units = units.Where(unit => found.Organization.IsWithin(unit.Id, of.Id));
        return [.. units.Select(unit => (unit.At, found.Organization.Unit(unit.Id)?.Name ?? unit.Id))];
    }

    public static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
