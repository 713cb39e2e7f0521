namespace ConductBot.Organization.Importing;

/// <summary>What must hold among the units of a file.</summary>
internal static class UnitChecks
{
    public static void Duplicates(CsvTable table, List<(Unit Unit, CsvRow Row)> rows, List<ImportFault> faults)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (unit, row) in rows)
        {
            if (!seen.TryAdd(unit.Id, row.Line))
                faults.Add(table.Fault(row, UnitColumns.Id, $"Mã “{unit.Id}” đã có ở dòng {seen[unit.Id]}. Mỗi đơn vị một mã riêng.", $"The id '{unit.Id}' is on line {seen[unit.Id]} already. Each unit has its own."));
        }
    }

    /// <summary>Each cycle once, at its first line.</summary>
    public static void Cycles(CsvTable table, IReadOnlyList<(Unit Unit, CsvRow Row)> rows, List<ImportFault> faults)
    {
        var byId = rows.ToDictionary(row => row.Unit.Id, StringComparer.OrdinalIgnoreCase);
        var clear = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (unit, row) in rows)
        {
            var path = new List<string>();
            for (var next = unit.Id; next is not null && !clear.Contains(next); next = byId.TryGetValue(next, out var above) ? above.Unit.Parent : null)
            {
                var at = path.FindIndex(id => string.Equals(id, next, StringComparison.OrdinalIgnoreCase));
                if (at >= 0)
                {
                    var cycle = string.Join(" → ", path[at..].Append(next));
                    faults.Add(table.Fault(byId[next].Row, UnitColumns.Parent, $"Các đơn vị nằm trong nhau thành vòng: {CellReader.Short(cycle)}. Đơn vị cao nhất để trống ô này.", $"These units are below each other in a circle: {CellReader.Short(cycle)}. Leave the cell of the topmost unit empty."));
                    break;
                }

                path.Add(next);
            }

            clear.UnionWith(path);
        }
    }
}
