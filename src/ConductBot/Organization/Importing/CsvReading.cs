using CsvHelper;

namespace ConductBot.Organization.Importing;

/// <summary>Reads a file into a table of the kind that its headers tell.</summary>
internal static class CsvReading
{
    private const int MostFaults = 20;

    /// <summary>The table, or null with what is wrong.</summary>
    public static CsvTable? Read(OrganizationFile file, List<ImportFault> faults)
    {
        var (text, fault) = CsvText.Of(file);
        if (text is null)
        {
            faults.Add(fault!);
            return null;
        }

        // "sep=;" is a spreadsheet's own first line.
        var marked = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 ? text.IndexOf('\n', StringComparison.Ordinal) : -1;
        var delimiter = marked >= 0 ? text[4] : Delimiter(text);
        if (marked >= 0) text = text[(marked + 1)..];
        var (rows, broken) = Rows(file, text, delimiter, marked >= 0 ? 1 : 0);
        if (broken is not null)
        {
            faults.Add(broken);
            return null;
        }

        if (rows.Count == 0)
        {
            faults.Add(new ImportFault(file.Name, null, null, "Tệp không có dòng nào. Xin dùng tệp mẫu: organization template.", "The file has no line. Begin with the template: organization template."));
            return null;
        }

        return Table(file, rows, faults);
    }

    private static char Delimiter(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end && end >= 0 ? end : text.Length);
        var (commas, semicolons, tabs) = (header.Count(','), header.Count(';'), header.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static (List<CsvRow> Rows, ImportFault? Fault) Rows(OrganizationFile file, string text, char delimiter, int linesBefore)
    {
        var rows = new List<CsvRow>();
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        };
        using var reader = CsvReader.FromText(text, options);
        try
        {
            while (reader.Read())
            {
                var cells = reader.Current.ToArray();
                if (cells.All(string.IsNullOrWhiteSpace)) continue;
                rows.Add(new CsvRow((int)reader.LineNumber + linesBefore, [.. cells.Select(cell => InjectionGuard.Plain(cell.Trim()).Trim())]));
                if (rows.Count > PeopleColumns.Layout.MostRows + 1) return (rows, TooMany(file, PeopleColumns.Layout.MostRows));
            }

            return (rows, null);
        }
        catch (CsvFormatException problem)
        {
            return (rows, Quotes(file, (int)problem.LineNumber + linesBefore));
        }
    }

    private static ImportFault Quotes(OrganizationFile file, int line) =>
        new(file.Name, line, null, "Dấu nháy kép (\") không khớp. Ô có dấu nháy viết \"…\" và nhân đôi dấu nháy bên trong, hoặc bỏ dấu nháy.", "Double quotes (\") do not match. Write such a cell as \"…\" with inner quotes doubled, or leave the quotes out.");

    private static ImportFault TooMany(OrganizationFile file, int most) =>
        new(file.Name, null, null, $"Tệp có hơn {most} dòng; xin kiểm tra có đúng tệp không.", $"The file has more than {most} rows; check that it is the right file.");

    private static CsvTable? Table(OrganizationFile file, List<CsvRow> rows, List<ImportFault> faults)
    {
        var header = rows[0];
        if (LayoutOf(header.Cells) is not { } layout)
        {
            faults.Add(new ImportFault(file.Name, header.Line, null, $"Dòng đầu không phải tiêu đề của danh sách cán bộ hay đơn vị. {Expected}", $"The first line has neither the headers of people nor of units. {ExpectedEnglish}"));
            return null;
        }

        if (rows.Count - 1 > layout.MostRows)
        {
            faults.Add(TooMany(file, layout.MostRows));
            return null;
        }

        var before = faults.Count;
        var places = new Dictionary<CsvColumn, int>();
        for (var at = 0; at < header.Cells.Length; at++)
        {
            var name = header.Cells[at];
            if (name.Length == 0)
            {
                if (rows.Skip(1).FirstOrDefault(row => at < row.Cells.Length && row.Cells[at].Length > 0) is { } filled)
                    faults.Add(new ImportFault(file.Name, filled.Line, null, $"Cột thứ {at + 1} có dữ liệu nhưng không có tiêu đề. Xin đặt tiêu đề hoặc xoá cột.", $"Column {at + 1} has values but no header. Give it one or delete the column."));
            }
            else if (layout.Find(name) is not { } column)
            {
                faults.Add(new ImportFault(file.Name, header.Line, name, $"Không có cột này. Xin xoá cột hoặc sửa tiêu đề. {ExpectedOf(layout)}", $"There is no such column. Delete it or correct the header. {ExpectedEnglishOf(layout)}"));
            }
            else if (!places.TryAdd(column, at))
            {
                faults.Add(new ImportFault(file.Name, header.Line, name, $"Cột “{column.Header}” có hai lần. Xin xoá một cột.", $"Column '{column.English}' is there twice. Delete one."));
            }
        }

        if (faults.Count > before) return null;
        foreach (var row in rows.Skip(1).Where(row => row.Cells.Length != header.Cells.Length))
        {
            faults.Add(new ImportFault(file.Name, row.Line, null, $"Dòng có {row.Cells.Length} ô, dòng tiêu đề có {header.Cells.Length}. Ô có dấu phân cách phải nằm trong nháy kép (\"…\").", $"The line has {row.Cells.Length} cells, the header {header.Cells.Length}. A cell with a delimiter in it goes between double quotes (\"…\")."));
            if (faults.Count - before >= MostFaults) break;
        }

        return faults.Count > before ? null : new CsvTable(file.Name, layout, places, header.Cells, rows[1..]);
    }

    private static CsvLayout? LayoutOf(string[] headers) =>
        new[] { PeopleColumns.Layout, UnitColumns.Layout }.FirstOrDefault(layout => layout.Columns.Where(column => column.Required).All(column => headers.Any(header => layout.Find(header) == column)));

    private static string Expected => $"Cần “{Required(PeopleColumns.Layout)}” hoặc “{Required(UnitColumns.Layout)}”. Xin dùng tệp mẫu: organization template.";

    private static string ExpectedEnglish => $"Needed are '{RequiredEnglish(PeopleColumns.Layout)}' or '{RequiredEnglish(UnitColumns.Layout)}'. Begin with the template: organization template.";

    private static string ExpectedOf(CsvLayout layout) => $"Các cột: {string.Join(", ", layout.Columns.Select(column => column.Header))}.";

    private static string ExpectedEnglishOf(CsvLayout layout) => $"The columns: {string.Join(", ", layout.Columns.Select(column => column.English))}.";

    private static string Required(CsvLayout layout) => string.Join(", ", layout.Columns.Where(column => column.Required).Select(column => column.Header));

    private static string RequiredEnglish(CsvLayout layout) => string.Join(", ", layout.Columns.Where(column => column.Required).Select(column => column.English));
}
