namespace ConductBot.Organization.Importing;

/// <summary>A file that was read: its kind, where its columns stand, its rows.</summary>
internal sealed record CsvTable(string File, CsvLayout Layout, IReadOnlyDictionary<CsvColumn, int> Places, string[] Headers, IReadOnlyList<CsvRow> Rows)
{
    /// <summary>The value, or "" when the file has no such column.</summary>
    public string Value(CsvRow row, CsvColumn column) => Places.TryGetValue(column, out var at) ? row.Cells[at] : "";

    /// <summary>What is wrong with a value.</summary>
    public ImportFault Fault(CsvRow row, CsvColumn column, string vietnamese, string english) =>
        new(File, row.Line, Places.TryGetValue(column, out var at) ? Headers[at] : column.Header, vietnamese, english);
}
