using ConductBot.Organization.Importing;
using ConductBot.Organization.Storing;

namespace ConductBot.Organization;

/// <summary>A provincial department of thirty people to try the program with in local mode, while no organisation of one's own was imported. Never stored.</summary>
internal static class SampleOrganization
{
    private const string Folder = "ConductBot.Organization.Sample.";

    /// <summary>The two files.</summary>
    public static IReadOnlyList<OrganizationFile> Files => [File("units.csv"), File("people.csv")];

    /// <summary>Reads it.</summary>
    public static UnpublishedOrganization Read() => new ImportPlan(new OrganizationPart([], []), DateOnly.MinValue).Make(Files) switch
    {
        ImportOutcome.Planned planned => new UnpublishedOrganization(planned.Units, planned.People),
        ImportOutcome.Refused refused => throw new InvalidOperationException($"The sample organisation is wrong: {refused.Faults[0]}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A few rows of it, for the template: enough to see how each cell is written.</summary>
    public static UnpublishedOrganization Example()
    {
        var all = Read();
        string[] units = ["so", "mot-cua", "tchc"];
        string[] people = ["manager", "deputy", "staff", "policy-owner"];
        return new UnpublishedOrganization([.. all.Units.Where(unit => units.Contains(unit.Id))], [.. all.People.Where(person => people.Contains(person.Id))]);
    }

    private static OrganizationFile File(string name)
    {
        using var stream = typeof(SampleOrganization).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The assembly holds no resource '{Folder}{name}'.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new OrganizationFile(name, bytes.ToArray());
    }
}
