namespace ConductBot.Organization;

/// <summary>What a person may do beyond asking.</summary>
public enum Role
{
    /// <summary>Cán bộ, công chức, viên chức.</summary>
    Staff,

    /// <summary>Head of a unit.</summary>
    Manager,

    /// <summary>Keeps the directives, their notes and the questions not found.</summary>
    PolicyOwner,
}
