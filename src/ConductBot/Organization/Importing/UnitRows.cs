namespace ConductBot.Organization.Importing;

/// <summary>Reads the rows of <c>units.csv</c>. References are settled later, when all units are known.</summary>
internal static class UnitRows
{
    private const int MostAliases = 20;
    private const int LongestAlias = 80;

    /// <summary>The units, with the row of each; <see cref="Unit.Parent"/> still as it is written.</summary>
    public static List<(Unit Unit, CsvRow Row)> Read(CsvTable table, List<ImportFault> faults)
    {
        var units = new List<(Unit, CsvRow)>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new CellReader(table, row, faults);
            var aliases = cells.List(UnitColumns.Aliases).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            if (aliases.Length > MostAliases) cells.Wrong(UnitColumns.Aliases, $"Có hơn {MostAliases} tên gọi khác. Xin bớt.", $"There are more than {MostAliases} other names. Leave some out.");
            if (aliases.FirstOrDefault(alias => alias.Length > LongestAlias) is { } longest)
                cells.Wrong(UnitColumns.Aliases, $"Tên gọi khác “{CellReader.Short(longest)}” dài quá {LongestAlias} ký tự. Các tên cách nhau bằng dấu |.", $"The other name '{CellReader.Short(longest)}' has more than {LongestAlias} characters. Separate the names by |.");
            if (aliases.FirstOrDefault(alias => Folding.Of(alias).Length == 0) is { } empty)
                cells.Wrong(UnitColumns.Aliases, $"“{empty}” không có chữ nào.", $"'{empty}' has no letter.");
            var parent = cells.Text(UnitColumns.Parent);
            units.Add((new Unit
            {
                Id = cells.Id(UnitColumns.Id),
                Name = cells.Text(UnitColumns.Name),
                Aliases = aliases,
                Parent = parent.Length == 0 ? null : parent,
                Until = cells.Day(UnitColumns.Until),
            }, row));
        }

        return units;
    }
}
