namespace ConductBot.Storage;

/// <summary>Why a conditional write was refused.</summary>
public enum ConflictKind
{
    /// <summary>An insert met a row.</summary>
    AlreadyExists,

    /// <summary>The ETag differs: somebody wrote in between.</summary>
    Changed,

    /// <summary>A replace or delete met no row.</summary>
    Missing,
}
