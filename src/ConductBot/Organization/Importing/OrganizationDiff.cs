namespace ConductBot.Organization.Importing;

/// <summary>What differs between two organisations. Removed means: left or closed since.</summary>
internal sealed record OrganizationDiff
{
    public required IReadOnlyList<Unit> AddedUnits { get; init; }

    public required IReadOnlyList<(Unit Before, Unit After)> ChangedUnits { get; init; }

    public required IReadOnlyList<Unit> RemovedUnits { get; init; }

    public required IReadOnlyList<Person> AddedPeople { get; init; }

    public required IReadOnlyList<(Person Before, Person After)> ChangedPeople { get; init; }

    public required IReadOnlyList<Person> RemovedPeople { get; init; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => AddedUnits.Count + ChangedUnits.Count + RemovedUnits.Count + AddedPeople.Count + ChangedPeople.Count + RemovedPeople.Count == 0;
}
