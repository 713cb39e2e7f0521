using ConductBot.Organization;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;

namespace ConductBot.Broadcasts.Planning;

/// <summary>Pure: who an audience is on a day, and whether the sender may remind them.</summary>
internal static class AudienceRule
{
    /// <summary>Whether the asker may remind all of them. Somebody who left, or a unit that closed, after the reminder was confirmed takes nothing from the others.</summary>
    public static Permission MaySend(Asking asking, Audience audience)
    {
        var organization = asking.Organization;
        if (audience.IsEverybody && (asking.Asker is not { } asker || organization.Managed(asker, asking.Day).Count == 0)) return new Permission.Denied(asking.Asker is null ? DenialReason.AskerUnknown : DenialReason.RoleMissing);

        var people = audience.People.Select(organization.Person).OfType<Person>().Where(person => person.IsHereOn(asking.Day)).ToArray();
        var units = audience.Units.Select(organization.Unit).OfType<Unit>().Where(unit => unit.ExistsOn(asking.Day)).ToArray();
        return audience.IsEverybody && people.Length + units.Length == 0 ? Permission.If(true, default) : May.RemindMany(asking, people, units);
    }

    /// <summary>The people, each once, in the order of the units. The sender is among them only when named.</summary>
    public static IReadOnlyList<Person> People(Asking asking, Audience audience)
    {
        var organization = asking.Organization;
        var named = audience.People.Select(organization.Person).OfType<Person>().Where(person => person.IsHereOn(asking.Day));
        var ofUnits = audience.Units.SelectMany(unit => organization.Everybody(unit, asking.Day));
        var managed = audience.IsEverybody && asking.Asker is { } asker ? organization.Staff(asker, asking.Day) : [];
        return [.. named.Concat(ofUnits.Concat(managed).Where(person => person != asking.Asker)).Distinct().Where(person => !LookupExcept.IsOut(person, (audience.WithoutPeople, audience.WithoutUnits), organization))];
    }
}
