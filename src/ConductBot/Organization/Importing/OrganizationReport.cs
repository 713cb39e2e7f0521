using System.Globalization;
using System.Text;
using ConductBot.Organization.Storing;

namespace ConductBot.Organization.Importing;

/// <summary>What the importer shows: what storing the files would change, or what is wrong with them.</summary>
internal static class OrganizationReport
{
    private const int MostLines = 200;

    /// <summary>Of files that were looked at.</summary>
    public static string Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Refused refused => Faults(refused.Faults),
        ImportOutcome.Planned planned => Plan(planned),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The last line: whether it was stored.</summary>
    public static string Stored(ImportOutcome.Planned plan, PublishOutcome? outcome) => outcome switch
    {
        null when plan.Diff.IsEmpty => "Không có gì thay đổi. / Nothing differs.",
        null => "Chưa lưu gì. Thêm --yes để lưu. / Nothing was stored. Add --yes to store it.",
        PublishOutcome.Published published => $"Đã lưu, bản {published.Version}; chương trình đang chạy nhận được sau vài giây. / Stored as version {published.Version}; running programs have it within seconds.",
        PublishOutcome.Unchanged => "Không có gì thay đổi nên không tạo bản mới. / Nothing differs, so there is no new version.",
        PublishOutcome.Busy => "Chưa lưu được vì nhiều người đang cập nhật cùng lúc; xin chạy lại lệnh. / Not stored: others kept publishing. Run the command again.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Faults(IReadOnlyList<ImportFault> faults)
    {
        var text = new StringBuilder($"Chưa nhập gì: có {faults.Count} chỗ cần sửa. / Nothing was imported: {faults.Count} places to correct.\n");
        foreach (var fault in faults) text.Append(Line(fault));
        return text.ToString().TrimEnd('\n');
    }

    private static string Line(ImportFault fault)
    {
        var place = fault.File + (fault.Line is { } line ? $", dòng/line {line}" : "") + (fault.Column is { } column ? $", cột/column “{column}”" : "");
        return $"{place}\n    {fault.Vietnamese}\n    {fault.English}\n";
    }

    private static string Plan(ImportOutcome.Planned planned)
    {
        var diff = planned.Diff;
        var lines = new List<string>();
        lines.AddRange(diff.AddedUnits.Select(unit => $"+ đơn vị/unit {unit.Id}  {unit.Name}"));
        lines.AddRange(diff.ChangedUnits.Select(pair => $"~ đơn vị/unit {pair.After.Id}  {Changes(pair.Before, pair.After)}"));
        lines.AddRange(diff.RemovedUnits.Select(unit => $"- đơn vị/unit {unit.Id}  {unit.Name}: giải thể, đến ngày/closed, until {Day(unit.Until)}"));
        lines.AddRange(diff.AddedPeople.Select(person => $"+ {person.Id}  {person.Name}, {person.Unit}{Roles(person)}"));
        lines.AddRange(diff.ChangedPeople.Select(pair => $"~ {pair.After.Id}  {pair.After.Name}: {Changes(pair.Before, pair.After)}"));
        lines.AddRange(diff.RemovedPeople.Select(person => $"- {person.Id}  {person.Name}: không còn trong danh sách, đến ngày/left, until {Day(person.Until)}"));

        var text = new StringBuilder();
        text.Append($"Đơn vị / units: +{diff.AddedUnits.Count} ~{diff.ChangedUnits.Count} -{diff.RemovedUnits.Count}. ");
        text.Append($"Cán bộ / people: +{diff.AddedPeople.Count} ~{diff.ChangedPeople.Count} -{diff.RemovedPeople.Count}.\n");
        foreach (var line in lines.Take(MostLines)) text.Append(line).Append('\n');
        if (lines.Count > MostLines) text.Append($"… và {lines.Count - MostLines} dòng nữa / and {lines.Count - MostLines} more lines\n");
        foreach (var warning in planned.Warnings) text.Append($"Lưu ý: {warning.Vietnamese}\n       {warning.English}\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string Changes(Unit before, Unit after) => Join(
        Change(UnitColumns.Name, before.Name, after.Name),
        Change(UnitColumns.Aliases, string.Join(" | ", before.Aliases), string.Join(" | ", after.Aliases)),
        Change(UnitColumns.Parent, before.Parent, after.Parent),
        Change(UnitColumns.Until, Day(before.Until), Day(after.Until)));

    private static string Changes(Person before, Person after) => Join(
        Change(PeopleColumns.Name, before.Name, after.Name),
        Change(PeopleColumns.SignInName, before.SignInName, after.SignInName),
        Change(PeopleColumns.EntraId, before.EntraId, after.EntraId),
        Change(PeopleColumns.Unit, before.Unit, after.Unit),
        Change(PeopleColumns.Title, before.Title, after.Title),
        Change(PeopleColumns.Roles, RolesOf(before), RolesOf(after)),
        Change(PeopleColumns.Language, before.Language.ToString(), after.Language.ToString()),
        Change(PeopleColumns.From, Day(before.From), Day(after.From)),
        Change(PeopleColumns.Until, Day(before.Until), Day(after.Until)));

    private static string? Change(CsvColumn column, string? before, string? after) =>
        (before ?? "") == (after ?? "") ? null : $"{column.Header} “{before}” → “{after}”";

    private static string Join(params string?[] changes) => string.Join("; ", changes.OfType<string>());

    private static string Roles(Person person) => person.Roles.Count == 0 ? "" : $" ({RolesOf(person)})";

    private static string RolesOf(Person person) => string.Join(" | ", person.Roles.Select(RoleWords.Write).Order(StringComparer.Ordinal));

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
