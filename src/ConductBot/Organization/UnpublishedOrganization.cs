namespace ConductBot.Organization;

/// <summary>What stands in while nothing was ever published: nobody, or in local mode the sample organisation.</summary>
internal sealed record UnpublishedOrganization(IReadOnlyList<Unit> Units, IReadOnlyList<Person> People)
{
    /// <summary>Nobody.</summary>
    public static readonly UnpublishedOrganization None = new([], []);
}
