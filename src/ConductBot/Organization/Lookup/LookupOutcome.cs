using ConductBot.Organization.Permissions;

namespace ConductBot.Organization.Lookup;

/// <summary>What words led to: a closed set.</summary>
public abstract record LookupOutcome
{
    private LookupOutcome() { }

    /// <summary>One target within the asker's reach.</summary>
    public sealed record Found(LookupTarget Target) : LookupOutcome;

    /// <summary>Several within reach; the asker chooses. At most <see cref="OrganizationLookup.MostCandidates"/>, the own unit's first.</summary>
    public sealed record Several(IReadOnlyList<LookupTarget> Candidates) : LookupOutcome;

    /// <summary>All of these are meant, all within reach: "các phòng", "các trưởng phòng".</summary>
    public sealed record Every(IReadOnlyList<LookupTarget> Targets) : LookupOutcome;

    /// <summary>There is such a person or unit, but not for this asker.</summary>
    public sealed record OutOfReach(DenialReason Reason) : LookupOutcome;

    /// <summary>Nobody is called so.</summary>
    public sealed record Nobody : LookupOutcome;
}
