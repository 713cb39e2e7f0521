using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>
/// Reports by unit and kind, and by month and kind, with all sums. What is hidden can't be computed from what is shown: <see cref="Disclosure"/>.
/// </summary>
internal sealed record FigureTable
{
    public required MonthSpan Period { get; init; }

    /// <summary>Ids of units that filed something, in the organisation's order.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    public required IReadOnlyList<FigureKind> Kinds { get; init; }

    /// <summary>By unit, then kind.</summary>
    public required IReadOnlyList<IReadOnlyList<Figure>> OfUnits { get; init; }

    public required IReadOnlyList<Figure> UnitSums { get; init; }

    /// <summary>By month, then kind; empty for a single month, which is what <see cref="KindSums"/> has.</summary>
    public required IReadOnlyList<IReadOnlyList<Figure>> OfMonths { get; init; }

    public required IReadOnlyList<Figure> MonthSums { get; init; }

    public required IReadOnlyList<Figure> KindSums { get; init; }

    public required Figure Sum { get; init; }

    /// <summary>Whether anything is hidden.</summary>
    public bool Hides => OfUnits.Concat(OfMonths).SelectMany(row => row).Concat(UnitSums).Concat(MonthSums).Concat(KindSums).Append(Sum).Any(figure => figure.IsHidden);

    /// <summary>Counts, and hides what must be hidden. Pure.</summary>
    /// <param name="period">The months.</param>
    /// <param name="units">The units that are asked for, in order.</param>
    /// <param name="kinds">Titles and confidentiality of the forms as they are now.</param>
    /// <param name="counts">The reports.</param>
    public static FigureTable Of(MonthSpan period, IReadOnlyList<FigureUnit> units, IReadOnlyList<FigureKind> kinds, IReadOnlyCollection<FigureCount> counts)
    {
        // Once confidential, always: what was promised when a report was filed holds.
        var columns = kinds.Where(kind => counts.Any(count => count.Form == kind.Form))
            .Select(kind => kind with { IsConfidential = kind.IsConfidential || counts.Any(count => count.Form == kind.Form && count.IsConfidential) }).ToArray();
        var rows = units.Where(unit => counts.Any(count => Same(count.Unit, unit.Id))).ToArray();
        var hushed = counts.Where(count => columns.Any(kind => kind.IsConfidential && kind.Form == count.Form)).ToArray();
        var few = new FewPeople([.. rows.Select(unit => IsFew(unit.People, hushed.Where(count => Same(count.Unit, unit.Id))))], IsFew(units.Sum(unit => unit.People), hushed));
        var months = period.Months > 1 ? period.Each.ToArray() : [];
        var network = new FigureNetwork(
            [.. rows.Select(unit => columns.Select(kind => counts.Count(count => Same(count.Unit, unit.Id) && count.Form == kind.Form)).ToArray())],
            [.. months.Select(month => columns.Select(kind => counts.Count(count => count.Month == month && count.Form == kind.Form)).ToArray())],
            [.. columns.Select(kind => kind.IsConfidential)], few);
        Disclosure.Hide(network);
        return new FigureTable
        {
            Period = period,
            Units = [.. rows.Select(unit => unit.Id)],
            Kinds = columns,
            OfUnits = [.. network.Cells.Select(row => row.Select(Shown).ToArray())],
            UnitSums = [.. network.RowSums.Select(Shown)],
            OfMonths = [.. network.Others.Select(row => row.Select(Shown).ToArray())],
            MonthSums = [.. network.OtherSums.Select(Shown)],
            KindSums = [.. network.ColumnSums.Select(Shown)],
            Sum = Shown(network.Sum),
        };
    }

    // By how many there are now, or were when they filed: who has left is not counted among the first.
    private static bool IsFew(int people, IEnumerable<FigureCount> counts) => people < Disclosure.Least && counts.Select(count => count.Reporter).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() < Disclosure.Least;

    private static Figure Shown(FigureEdge edge) => new(edge.Count, edge.IsHidden);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
