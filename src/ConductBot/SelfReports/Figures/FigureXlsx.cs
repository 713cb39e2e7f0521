using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ConductBot.SelfReports.Figures;

/// <summary>Sheets as a workbook. Words are inline strings, so that no program takes one for a formula.</summary>
internal static class FigureXlsx
{
    private const int MostNameCharacters = 31;

    public static byte[] Of(IReadOnlyList<FigureSheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var list = new Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(sheets[i].Rows.Select(Row)));
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = sheets[i].Name[..Math.Min(sheets[i].Name.Length, MostNameCharacters)] });
            }

            book.Workbook = new Workbook(list);
        }

        return bytes.ToArray();
    }

    private static Row Row(IReadOnlyList<FigureSheet.Cell> cells, int at) => new(cells.Select((cell, column) => Cell(cell, $"{(char)('A' + (column % 26))}", (at, column)))) { RowIndex = (uint)(at + 1) };

    private static Cell Cell(FigureSheet.Cell cell, string letter, (int Row, int Column) at)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{(at.Column >= 26 ? $"{(char)('A' + (at.Column / 26) - 1)}" : "")}{letter}{at.Row + 1}");
        return cell.Words is { } words
            ? new Cell { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(string.Concat(words.Where(XmlConvert.IsXmlChar))) { Space = SpaceProcessingModeValues.Preserve }) }
            : new Cell { CellReference = place, DataType = CellValues.Number, CellValue = new CellValue(cell.Number.ToString(CultureInfo.InvariantCulture)) };
    }
}
