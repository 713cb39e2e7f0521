namespace ConductBot.Organization.Importing;

/// <summary>What must hold among the people of a file. A sign-in name may pass from one who left to one who comes.</summary>
internal static class PersonChecks
{
    public static void Duplicates(CsvTable table, IReadOnlyList<(Person Person, CsvRow Row)> rows, List<ImportFault> faults)
    {
        var ids = new Dictionary<string, CsvRow>(StringComparer.OrdinalIgnoreCase);
        foreach (var (person, row) in rows)
        {
            if (!ids.TryAdd(person.Id, row))
                faults.Add(table.Fault(row, PeopleColumns.Id, $"Mã “{person.Id}” đã có ở dòng {ids[person.Id].Line}. Mỗi người một mã riêng.", $"The id '{person.Id}' is on line {ids[person.Id].Line} already. Each person has their own."));
        }

        foreach (var (first, second) in Clashes(rows, person => person.SignInName))
            faults.Add(table.Fault(second.Row, PeopleColumns.SignInName, $"Tên đăng nhập “{second.Person.SignInName}” đã dùng ở dòng {first.Row.Line}.", $"The sign-in name '{second.Person.SignInName}' is used on line {first.Row.Line} already."));
        foreach (var (first, second) in Clashes(rows, person => person.EntraId))
            faults.Add(table.Fault(second.Row, PeopleColumns.EntraId, $"Mã Entra này đã dùng ở dòng {first.Row.Line}.", $"This Entra id is used on line {first.Row.Line} already."));
    }

    public static void Heads(CsvTable table, IReadOnlyList<(Person Person, CsvRow Row)> rows, List<ImportFault> faults)
    {
        var heads = rows.SelectMany(row => row.Person.Roles.Where(grant => grant.Role == Role.Head).Select(grant => (row.Person, row.Row, Unit: grant.Of!)));
        foreach (var unit in heads.GroupBy(head => head.Unit, StringComparer.OrdinalIgnoreCase))
        {
            var all = unit.ToArray();
            for (var i = 1; i < all.Length; i++)
            {
                if (all[..i].FirstOrDefault(other => Together(other.Person, all[i].Person)) is not { Person: not null } other) continue;
                faults.Add(table.Fault(
                    all[i].Row,
                    PeopleColumns.Roles,
                    $"Đơn vị “{unit.Key}” đã có trưởng ở dòng {other.Row.Line}. Một đơn vị chỉ một trưởng trong cùng thời gian; cấp phó ghi “quản lý”.",
                    $"The unit '{unit.Key}' has its head on line {other.Row.Line}. A unit has one head at a time; write 'manager' for deputies."));
            }
        }
    }

    private static IEnumerable<((Person Person, CsvRow Row) First, (Person Person, CsvRow Row) Second)> Clashes(IReadOnlyList<(Person Person, CsvRow Row)> rows, Func<Person, string?> key)
    {
        foreach (var same in rows.Where(row => key(row.Person) is not null).GroupBy(row => key(row.Person)!, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            var all = same.ToArray();
            for (var i = 1; i < all.Length; i++)
            {
                foreach (var first in all[..i])
                {
                    if (!Together(first.Person, all[i].Person)) continue;
                    yield return (first, all[i]);
                    break;
                }
            }
        }
    }

    /// <summary>Whether both belong to the organisation on one day at least.</summary>
    private static bool Together(Person one, Person other) =>
        (one.Until ?? DateOnly.MaxValue) >= (other.From ?? DateOnly.MinValue) && (other.Until ?? DateOnly.MaxValue) >= (one.From ?? DateOnly.MinValue);
}
