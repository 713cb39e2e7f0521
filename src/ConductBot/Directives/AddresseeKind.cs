namespace ConductBot.Directives;

/// <summary>Whom a clause obliges.</summary>
public enum AddresseeKind
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>Cán bộ, công chức, viên chức: all staff.</summary>
    Staff,

    /// <summary>Thủ trưởng, người đứng đầu: heads of agencies and units, chairmen.</summary>
    Heads,

    /// <summary>The agencies and units themselves ("các sở, ban, ngành").</summary>
    Agencies,

    /// <summary>One named body ("Sở Nội vụ").</summary>
    Body,

    /// <summary>Party committees and bodies of the Party.</summary>
    Party,
}
