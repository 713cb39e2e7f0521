using System.Globalization;
using CsvHelper;

namespace ConductBot.Organization.Importing;

/// <summary>Writes the organisation as the two files that import reads. Importing what was exported changes nothing.</summary>
internal static class OrganizationExport
{
    /// <summary><c>units.csv</c>, UTF-8 with its mark.</summary>
    public static byte[] Units(IReadOnlyList<Unit> units, char delimiter = ',') => Write(UnitColumns.Layout, delimiter, units.Select(unit => new Dictionary<CsvColumn, string>
    {
        [UnitColumns.Id] = unit.Id,
        [UnitColumns.Name] = unit.Name,
        [UnitColumns.Aliases] = string.Join(" | ", unit.Aliases),
        [UnitColumns.Parent] = unit.Parent ?? "",
        [UnitColumns.Until] = Day(unit.Until),
    }));

    /// <summary><c>people.csv</c>, UTF-8 with its mark.</summary>
    public static byte[] People(IReadOnlyList<Person> people, char delimiter = ',') => Write(PeopleColumns.Layout, delimiter, people.Select(person => new Dictionary<CsvColumn, string>
    {
        [PeopleColumns.Id] = person.Id,
        [PeopleColumns.Name] = person.Name,
        [PeopleColumns.SignInName] = person.SignInName ?? "",
        [PeopleColumns.EntraId] = person.EntraId ?? "",
        [PeopleColumns.Unit] = person.Unit,
        [PeopleColumns.Title] = person.Title,
        [PeopleColumns.Roles] = string.Join(" | ", person.Roles.Select(RoleWords.Write)),
        [PeopleColumns.Language] = person.Language == Conversations.Language.English ? "en" : "vi",
        [PeopleColumns.From] = Day(person.From),
        [PeopleColumns.Until] = Day(person.Until),
    }));

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static byte[] Write(CsvLayout layout, char delimiter, IEnumerable<Dictionary<CsvColumn, string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = delimiter, WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord([.. layout.Columns.Select(column => column.Header)]);
            foreach (var row in rows) csv.WriteRecord([.. layout.Columns.Select(column => InjectionGuard.Guarded(row[column]))]);
        }

        return bytes.ToArray();
    }
}
