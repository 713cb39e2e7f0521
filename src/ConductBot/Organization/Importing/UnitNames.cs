namespace ConductBot.Organization.Importing;

/// <summary>Which unit a file means: its id, else its name, else one of its other names, in any writing.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, Unit> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, Unit> _names;
    private readonly ILookup<string, Unit> _aliases;

    public UnitNames(IReadOnlyList<Unit> units)
    {
        foreach (var unit in units) _ids.TryAdd(unit.Id, unit);
        _names = units.ToLookup(unit => Folding.Of(unit.Name));
        _aliases = units.SelectMany(unit => unit.Aliases.Select(alias => (Name: Folding.Of(alias), Unit: unit))).Distinct().ToLookup(pair => pair.Name, pair => pair.Unit);
    }

    /// <summary>The unit's id; what is wrong is said, and the words come back.</summary>
    public string Settle(string words, (CsvTable Table, CsvRow Row, CsvColumn Column) at, List<ImportFault> faults)
    {
        if (_ids.TryGetValue(words, out var unit)) return unit.Id;
        var folded = Folding.Of(words);
        var found = _names[folded].ToArray() is { Length: > 0 } named ? named : [.. _aliases[folded]];
        if (found.Length == 1) return found[0].Id;
        faults.Add(found.Length == 0
            ? at.Table.Fault(at.Row, at.Column, $"Không có đơn vị “{CellReader.Short(words)}”. Viết mã hoặc tên đơn vị đúng như trong units.csv, hoặc thêm đơn vị vào đó.", $"There is no unit '{CellReader.Short(words)}'. Write the id or name as in units.csv, or add it there.")
            : at.Table.Fault(at.Row, at.Column, $"“{CellReader.Short(words)}” là tên của {found.Length} đơn vị ({string.Join(", ", found.Take(5).Select(one => one.Id))}). Viết mã đơn vị.", $"'{CellReader.Short(words)}' names {found.Length} units ({string.Join(", ", found.Take(5).Select(one => one.Id))}). Write the unit's id."));
        return words;
    }
}
