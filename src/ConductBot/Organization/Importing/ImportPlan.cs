using ConductBot.Organization.Storing;

namespace ConductBot.Organization.Importing;

/// <summary>The pure decision: files against what is published, on a day in Vietnam. One kind of file may be missing; then what is published of it stays.</summary>
internal sealed class ImportPlan(OrganizationPart published, DateOnly today)
{
    private const int MostFaults = 50;

    /// <summary>What storing the files would do, or all that is wrong with them.</summary>
    public ImportOutcome Make(IReadOnlyList<OrganizationFile> files)
    {
        var faults = new List<ImportFault>();
        var tables = files.Select(file => CsvReading.Read(file, faults)).OfType<CsvTable>().ToArray();
        foreach (var layout in new[] { UnitColumns.Layout, PeopleColumns.Layout })
        {
            if (tables.Where(table => table.Layout == layout).Skip(1).FirstOrDefault() is { } second)
                faults.Add(new ImportFault(second.File, null, null, $"Có hai tệp cùng loại ({layout.Name}). Mỗi loại chỉ một tệp.", $"Two files are of the same kind ({layout.Name}). Give one of each."));
        }

        if (faults.Count > 0) return Refused(faults);
        var units = UnitsOf(tables.FirstOrDefault(table => table.Layout == UnitColumns.Layout), faults);
        if (faults.Count > 0) return Refused(faults);
        var people = PeopleOf(tables.FirstOrDefault(table => table.Layout == PeopleColumns.Layout), units, faults);
        if (faults.Count > 0) return Refused(faults);
        OrganizationChecks.Occupied(units, people, (today, files[0].Name), faults);
        return faults.Count > 0
            ? Refused(faults)
            : new ImportOutcome.Planned(units, people, Diff(units, people), OrganizationChecks.Warnings(units, people, (today, files[0].Name)));
    }

    private IReadOnlyList<Unit> UnitsOf(CsvTable? table, List<ImportFault> faults)
    {
        if (table is null) return published.Units;
        var rows = UnitRows.Read(table, faults);
        if (faults.Count > 0) return [];
        UnitChecks.Duplicates(table, rows, faults);
        var missing = published.Units.Where(unit => !rows.Any(row => Is(row.Unit.Id, unit.Id))).ToArray();
        var closed = missing.Select(unit => unit.Until <= today ? unit : unit with { Until = today.AddDays(-1) }).ToArray();

        // What the file calls by another case of letters keeps the id it has.
        var known = rows.Select(row => (Unit: row.Unit with { Id = published.Units.FirstOrDefault(unit => Is(unit.Id, row.Unit.Id))?.Id ?? row.Unit.Id }, row.Row)).ToArray();
        var names = new UnitNames([.. known.Select(row => row.Unit), .. closed]);
        var units = new List<Unit>(known.Length + closed.Length);
        foreach (var (unit, row) in known) units.Add(unit.Parent is null ? unit : unit with { Parent = names.Settle(unit.Parent, (table, row, UnitColumns.Parent), faults) });
        if (faults.Count > 0) return [];
        UnitChecks.Cycles(table, [.. units.Zip(known, (unit, row) => (unit, row.Row))], faults);
        return [.. units, .. closed];
    }

    private IReadOnlyList<Person> PeopleOf(CsvTable? table, IReadOnlyList<Unit> units, List<ImportFault> faults)
    {
        if (table is null) return published.People;
        var rows = PersonRows.Read(table, faults);
        if (faults.Count > 0) return [];
        var before = published.People.ToDictionary(person => person.Id, StringComparer.OrdinalIgnoreCase);
        var names = new UnitNames(units);
        var settled = new List<(Person Person, CsvRow Row)>(rows.Count);
        foreach (var (person, row) in rows)
        {
            settled.Add((person with
            {
                Id = before.GetValueOrDefault(person.Id)?.Id ?? person.Id,
                Unit = names.Settle(person.Unit, (table, row, PeopleColumns.Unit), faults),
                Roles = [.. person.Roles.Select(grant => grant.Role is Role.Head or Role.Manager ? grant with { Of = names.Settle(grant.Of!, (table, row, PeopleColumns.Roles), faults) } : grant).Distinct()],
            }, row));
        }

        if (faults.Count > 0) return [];
        PersonChecks.Duplicates(table, settled, faults);
        PersonChecks.Heads(table, settled, faults);
        var listed = settled.Select(row => row.Person.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. settled.Select(row => row.Person), .. published.People.Where(person => !listed.Contains(person.Id)).Select(Left)];
    }

    /// <summary>Who is in the file no longer left yesterday: nothing new reaches them from now on, and they stay known.</summary>
    private Person Left(Person person)
    {
        var last = today.AddDays(-1);
        if (person.Until <= last) return person;
        return person with { Until = last, From = person.From > last ? last : person.From };
    }

    private OrganizationDiff Diff(IReadOnlyList<Unit> units, IReadOnlyList<Person> people)
    {
        var unitsBefore = published.Units.ToDictionary(unit => unit.Id, StringComparer.OrdinalIgnoreCase);
        var peopleBefore = published.People.ToDictionary(person => person.Id, StringComparer.OrdinalIgnoreCase);
        var changedUnits = units.Where(unit => unitsBefore.ContainsKey(unit.Id)).Select(unit => (Before: unitsBefore[unit.Id], After: unit)).Where(pair => !Sameness.Same(pair.Before, pair.After)).ToArray();
        var changedPeople = people.Where(person => peopleBefore.ContainsKey(person.Id)).Select(person => (Before: peopleBefore[person.Id], After: person)).Where(pair => !Sameness.Same(pair.Before, pair.After)).ToArray();
        return new OrganizationDiff
        {
            AddedUnits = [.. units.Where(unit => !unitsBefore.ContainsKey(unit.Id))],
            ChangedUnits = [.. changedUnits.Where(pair => !Ends(pair.Before.ExistsOn(today), pair.After.ExistsOn(today)))],
            RemovedUnits = [.. changedUnits.Where(pair => Ends(pair.Before.ExistsOn(today), pair.After.ExistsOn(today))).Select(pair => pair.After)],
            AddedPeople = [.. people.Where(person => !peopleBefore.ContainsKey(person.Id))],
            ChangedPeople = [.. changedPeople.Where(pair => !Ends(!HasLeft(pair.Before), !HasLeft(pair.After)))],
            RemovedPeople = [.. changedPeople.Where(pair => Ends(!HasLeft(pair.Before), !HasLeft(pair.After))).Select(pair => pair.After)],
        };
    }

    private bool HasLeft(Person person) => person.Until < today;

    private static bool Ends(bool before, bool after) => before && !after;

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static ImportOutcome.Refused Refused(List<ImportFault> faults)
    {
        if (faults.Count <= MostFaults) return new ImportOutcome.Refused(faults);
        var left = faults.Count - MostFaults;
        return new ImportOutcome.Refused([.. faults[..MostFaults], new ImportFault("…", null, null, $"Còn {left} lỗi nữa; xin sửa các lỗi trên rồi xem lại.", $"{left} more faults; correct those above and look again.")]);
    }
}
