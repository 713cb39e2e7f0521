using System.Net.Mail;
using ConductBot.Conversations;

namespace ConductBot.Organization.Importing;

/// <summary>Reads the rows of <c>people.csv</c>. References to units are settled later.</summary>
internal static class PersonRows
{
    /// <summary>The people, with the row of each; <see cref="Person.Unit"/> and the units of roles still as they are written.</summary>
    public static List<(Person Person, CsvRow Row)> Read(CsvTable table, List<ImportFault> faults)
    {
        var people = new List<(Person, CsvRow)>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new CellReader(table, row, faults);
            var (from, until) = (cells.Day(PeopleColumns.From), cells.Day(PeopleColumns.Until));
            if (until < from) cells.Wrong(PeopleColumns.Until, "“Đến ngày” ở trước “Từ ngày”.", "'Until' is before 'From'.");
            var name = cells.Text(PeopleColumns.Name);
            if (name.Length > 0 && !name.Any(char.IsLetter)) cells.Wrong(PeopleColumns.Name, $"“{CellReader.Short(name)}” không phải họ tên.", $"'{CellReader.Short(name)}' is no name.");
            people.Add((new Person
            {
                Id = cells.Id(PeopleColumns.Id),
                Name = name,
                SignInName = SignInName(cells),
                EntraId = EntraId(cells),
                Unit = cells.Text(PeopleColumns.Unit),
                Title = cells.Text(PeopleColumns.Title),
                Roles = RoleWords.Read(cells),
                Language = LanguageOf(cells),
                From = from,
                Until = until,
            }, row));
        }

        return people;
    }

    private static string? SignInName(CellReader cells)
    {
        var value = cells.Text(PeopleColumns.SignInName);
        if (value.Length == 0) return null;
        if (value.Count(character => character == '@') == 1 && value.All(character => character > ' ') && MailAddress.TryCreate(value, out var address) && address.Address == value) return value;
        cells.Wrong(PeopleColumns.SignInName, $"“{CellReader.Short(value)}” không phải tên đăng nhập. Viết như địa chỉ thư, ví dụ mai.nt@soctrang.gov.vn; nếu chưa có, để trống.", $"'{CellReader.Short(value)}' is no sign-in name. Write it like an e-mail address, for example mai.nt@soctrang.gov.vn, or leave it empty.");
        return value;
    }

    private static string? EntraId(CellReader cells)
    {
        var value = cells.Text(PeopleColumns.EntraId);
        if (value.Length == 0) return null;
        if (Guid.TryParse(value, out var id) && id != Guid.Empty) return id.ToString("D");
        cells.Wrong(PeopleColumns.EntraId, $"“{CellReader.Short(value)}” không phải mã Entra (Object ID, dạng xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx). Nếu không biết, để trống.", $"'{CellReader.Short(value)}' is no Entra object id (a GUID). Leave it empty when it is not known.");
        return null;
    }

    private static Language LanguageOf(CellReader cells)
    {
        var value = cells.Text(PeopleColumns.Language);
        switch (Folding.Of(value))
        {
            case "" or "vi" or "vn" or "tieng viet" or "vietnamese" or "vi vn":
                return Language.Vietnamese;
            case "en" or "tieng anh" or "english" or "en us" or "en gb":
                return Language.English;
            default:
                cells.Wrong(PeopleColumns.Language, $"“{CellReader.Short(value)}” không phải ngôn ngữ của chương trình. Viết vi hoặc en.", $"'{CellReader.Short(value)}' is no language of the program. Write vi or en.");
                return Language.Vietnamese;
        }
    }
}
