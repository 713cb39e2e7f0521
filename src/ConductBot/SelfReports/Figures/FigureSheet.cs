using ConductBot.Conversations;

namespace ConductBot.SelfReports.Figures;

/// <summary>A sheet of a file: rows of cells, each words or a number.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="Rows">The first is the heading.</param>
internal sealed record FigureSheet(string Name, IReadOnlyList<IReadOnlyList<FigureSheet.Cell>> Rows)
{
    /// <summary>Words, or where they are null a number.</summary>
    internal readonly record struct Cell(string? Words, int Number);

    /// <summary>The sheets of figures. Pure.</summary>
    public static IReadOnlyList<FigureSheet> Of(FigureOutcome.Found found, (FigureTexts Text, Language Language) by)
    {
        var (text, table) = (by.Text, found.Table);
        Cell[] Heading(string first) => [Word(first), .. table.Kinds.Select(kind => Word(kind.Title[by.Language])), Word(text.Sum)];
        Cell[] Row(string first, IReadOnlyList<Figure> row, Figure sum) => [Word(first), .. row.Select(figure => Of(figure, text)), Of(sum, text)];
        IReadOnlyList<Cell> sums = Row(text.Sum, table.KindSums, table.Sum);

        Cell[][] notes = [[], [Word(FigureWords.Format(text.Title, FigureWords.Of(table.Period, text)))], [Word(table.Hides ? $"{text.HiddenNote} {text.Counted}" : text.Counted)]];
        var units = FigureWords.Units(found).Select(unit => (IReadOnlyList<Cell>)Row(unit.Name, table.OfUnits[unit.At], table.UnitSums[unit.At]));
        var first = new FigureSheet(text.Units, [Heading(text.Unit), .. units, .. found.Of is null ? [sums] : Array.Empty<IReadOnlyList<Cell>>(), .. notes]);
        if (found.Of is not null || table.OfMonths.Count == 0) return [first];

        // In words: a spreadsheet takes 1/2026 for a day.
        var months = table.OfMonths.Select((row, at) => (IReadOnlyList<Cell>)Row(FigureWords.Format(text.Month, FigureWords.Month(table.Period.First.AddMonths(at))), row, table.MonthSums[at]));
        return [first, new FigureSheet(text.Months, [Heading(text.Months), .. months, sums])];
    }

    private static Cell Word(string words) => new(words, 0);

    private static Cell Of(Figure figure, FigureTexts text) => figure.IsHidden ? Word(text.Hidden) : new Cell(null, figure.Count);
}
