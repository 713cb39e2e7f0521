using System.Globalization;
using System.Text;

namespace ConductBot.Organization.Importing;

/// <summary>The organisation as text: the tree of units with the people of each.</summary>
internal static class OrganizationTree
{
    public static string Of(OrganizationSnapshot organization, DateOnly day)
    {
        var text = new StringBuilder();
        var here = organization.People.Count(person => person.IsHereOn(day));
        text.Append($"Bản {organization.Version}: {organization.Units.Count(unit => unit.ExistsOn(day))} đơn vị, {here} người, {organization.People.Count - here} người đã nghỉ hoặc chưa vào. / Version {organization.Version}: units, people, people who left or are to come.\n");
        foreach (var top in organization.Units.Where(unit => unit.Parent is null)) Unit(organization, (top, 0, day), text);
        return text.ToString().TrimEnd('\n');
    }

    private static void Unit(OrganizationSnapshot organization, (Unit Unit, int Depth, DateOnly Day) at, StringBuilder text)
    {
        if (!at.Unit.ExistsOn(at.Day)) return;
        var indent = new string(' ', at.Depth * 2);
        text.Append($"{indent}{at.Unit.Name} [{at.Unit.Id}]{(at.Unit.Aliases.Count > 0 ? $" – {string.Join(", ", at.Unit.Aliases)}" : "")}\n");
        foreach (var person in organization.Members(at.Unit.Id, at.Day))
        {
            var roles = person.Roles.Count > 0 ? $" ({string.Join(" | ", person.Roles.Select(RoleWords.Write))})" : "";
            var away = organization.AbsenceOn(person.Id, at.Day) is { } absence ? $" · nghỉ đến {absence.Until.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}{(absence.StandInId is { } other ? $", thay: {organization.Person(other)?.Name ?? other}" : "")}" : "";
            text.Append($"{indent}  · {person.Name}{(person.Title.Length > 0 ? $", {person.Title}" : "")} [{person.Id}]{roles}{away}\n");
        }

        foreach (var child in organization.Children(at.Unit.Id)) Unit(organization, (child, at.Depth + 1, at.Day), text);
    }
}
