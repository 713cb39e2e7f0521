using System.Globalization;
using ConductBot.Organization.Importing;
using CsvHelper;

namespace ConductBot.SelfReports.Figures;

/// <summary>Sheets as one CSV file, UTF-8 with its mark, an empty line between them. No cell begins like a formula.</summary>
internal static class FigureCsv
{
    public static byte[] Of(IReadOnlyList<FigureSheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ',', WriteByteOrderMark = true }, leaveOpen: true))
        {
            var columns = sheets[0].Rows[0].Count;
            foreach (var row in sheets.SelectMany((sheet, at) => at == 0 ? sheet.Rows : [[], .. sheet.Rows]))
                csv.WriteRecord([.. row.Concat(Enumerable.Repeat(new FigureSheet.Cell("", 0), columns - row.Count)).Select(cell => cell.Words is { } words ? InjectionGuard.Guarded(words) : cell.Number.ToString(CultureInfo.InvariantCulture))]);
        }

        return bytes.ToArray();
    }
}
