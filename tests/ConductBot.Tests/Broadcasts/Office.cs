using ConductBot.Organization;

namespace ConductBot.Tests.Broadcasts;

/// <summary>The sample office with Entra ids, which a test may change as it likes.</summary>
internal sealed class Office : IOrganization
{
    private static readonly UnpublishedOrganization Read = SampleOrganization.Read();

    public event Action<OrganizationSnapshot>? Changed
    {
        add { }
        remove { }
    }

    public OrganizationSnapshot Current { get; private set; } = new(1, Read.Units, [.. Read.People.Select(person => person with { EntraId = EntraOf(person.Id) })]);

    public static string EntraOf(string person) => $"entra-{person}";

    /// <summary>Changes one person.</summary>
    public void Change(string id, Func<Person, Person> change) =>
        Current = new(Current.Version + 1, Current.Units, [.. Current.People.Select(person => person.Id == id ? change(person) : person)], Current.Absences);

    /// <summary>Somebody is on leave.</summary>
    public void Away(string id, DateOnly from, DateOnly until, string? standIn = null) =>
        Current = new(Current.Version, Current.Units, Current.People, [.. Current.Absences, new Absence($"{id}-{from:yyyyMMdd}", id, from, until, standIn, id)]);

    /// <summary>More people in a unit.</summary>
    public void Hire(string unit, int count) =>
        Current = new(Current.Version + 1, Current.Units, [.. Current.People, .. Enumerable.Range(0, count).Select(i => new Person { Id = $"new-{i}", Name = $"Người {i}", Unit = unit })], Current.Absences);
}
