namespace ConductBot.Organization.Importing;

/// <summary>What came of looking at the files: a closed set.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <summary>Understood; nothing stored yet.</summary>
    /// <param name="Units">All units as they would be, closed ones included.</param>
    /// <param name="People">All people as they would be, those who left included.</param>
    /// <param name="Diff">What differs from what is published.</param>
    /// <param name="Warnings">What is allowed and probably not meant.</param>
    public sealed record Planned(IReadOnlyList<Unit> Units, IReadOnlyList<Person> People, OrganizationDiff Diff, IReadOnlyList<ImportFault> Warnings) : ImportOutcome;

    /// <summary>Refused; nothing changed.</summary>
    public sealed record Refused(IReadOnlyList<ImportFault> Faults) : ImportOutcome;
}
