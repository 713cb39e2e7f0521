namespace ConductBot.Organization.Importing;

/// <summary>What must hold between units and people, whichever file they came with.</summary>
internal static class OrganizationChecks
{
    private const int Named = 5;

    /// <summary>Nobody who is here may stand in a unit that is not, or head it.</summary>
    public static void Occupied(IReadOnlyList<Unit> units, IReadOnlyList<Person> people, (DateOnly Day, string File) at, List<ImportFault> faults)
    {
        var existing = units.Where(unit => unit.ExistsOn(at.Day)).Select(unit => unit.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = people.Where(person => person.IsHereOn(at.Day) && !existing.Contains(person.Unit)).GroupBy(person => person.Unit, StringComparer.OrdinalIgnoreCase);
        foreach (var unit in left)
        {
            var who = $"{string.Join(", ", unit.Take(Named).Select(person => person.Id))}{(unit.Count() > Named ? ", …" : "")}";
            faults.Add(new ImportFault(at.File, null, null,
                $"Đơn vị “{unit.Key}” đã giải thể hoặc không có trong tệp, nhưng còn {unit.Count()} người ({who}). Xin chuyển họ sang đơn vị khác, hoặc giữ đơn vị.",
                $"The unit '{unit.Key}' is closed or not in the file, but {unit.Count()} people are in it ({who}). Move them, or keep the unit."));
        }

        foreach (var unit in units.Where(unit => unit.ExistsOn(at.Day) && unit.Parent is not null && !existing.Contains(unit.Parent)))
        {
            faults.Add(new ImportFault(at.File, null, null,
                $"Đơn vị “{unit.Id}” trực thuộc “{unit.Parent}”, là đơn vị đã giải thể hoặc không có trong tệp. Xin sửa đơn vị cấp trên.",
                $"The unit '{unit.Id}' is below '{unit.Parent}', which is closed or not in the file. Correct its parent."));
        }
    }

    /// <summary>What is allowed and probably not meant.</summary>
    public static IReadOnlyList<ImportFault> Warnings(IReadOnlyList<Unit> units, IReadOnlyList<Person> people, (DateOnly Day, string File) at)
    {
        var warnings = new List<ImportFault>();
        var here = people.Where(person => person.IsHereOn(at.Day)).ToArray();
        if (here.Length > 0 && !here.Any(person => person.Has(Role.Administrator))) Warn("Không ai có vai trò “quản trị”: không ai thấy được người chưa khớp.", "Nobody is 'administrator': nobody sees who could not be matched.");
        var headed = here.SelectMany(person => person.Roles).Where(grant => grant.Role is Role.Head or Role.Manager).Select(grant => grant.Of!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List("đơn vị không có trưởng hay quản lý", "units without head or manager", [.. units.Where(unit => unit.ExistsOn(at.Day) && !headed.Contains(unit.Id)).Select(unit => unit.Id)]);
        List("người không có tên đăng nhập hay mã Entra nên không khớp được với Teams", "people without sign-in name or Entra id, who can't be matched with Teams", [.. here.Where(person => person.SignInName is null && person.EntraId is null).Select(person => person.Id)]);
        return warnings;

        void Warn(string vietnamese, string english) => warnings.Add(new ImportFault(at.File, null, null, vietnamese, english));

        void List(string vietnamese, string english, IReadOnlyList<string> ids)
        {
            if (ids.Count == 0) return;
            var some = $"{string.Join(", ", ids.Take(Named))}{(ids.Count > Named ? ", …" : "")}";
            Warn($"Có {ids.Count} {vietnamese}: {some}.", $"{ids.Count} {english}: {some}.");
        }
    }
}
