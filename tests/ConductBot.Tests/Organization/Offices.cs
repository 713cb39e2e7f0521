using System.Text;
using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Storing;

namespace ConductBot.Tests.Organization;

/// <summary>Organisations and files for tests.</summary>
internal static class Offices
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly UnpublishedOrganization Read = SampleOrganization.Read();

    /// <summary>The shipped sample, as it would be stored.</summary>
    public static OrganizationPart Sample { get; } = new(Read.Units, Read.People);

    public static OrganizationSnapshot Snapshot { get; } = new(1, Read.Units, Read.People);

    public static Person Of(string id) => Snapshot.Person(id)!;

    public static OrganizationFile Text(string name, params string[] lines) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static IReadOnlyList<OrganizationFile> Export(OrganizationPart content, char delimiter = ',') =>
        [new("units.csv", OrganizationExport.Units(content.Units, delimiter)), new("people.csv", OrganizationExport.People(content.People, delimiter))];

    public static ImportOutcome.Planned Planned(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Planned planned => planned,
        ImportOutcome.Refused refused => throw new ShouldAssertException(OrganizationReport.Of(refused)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static ImportOutcome Import(OrganizationPart before, params OrganizationFile[] files) => new ImportPlan(before, Today).Make(files);

    public static OrganizationSnapshot With(params Absence[] absences) => new(1, Read.Units, Read.People, absences);

    public static Absence Away(string person, string? standIn = null, int from = 0, int until = 0) =>
        new($"{person}-{from}", person, Today.AddDays(from), Today.AddDays(until), standIn, person);
}
