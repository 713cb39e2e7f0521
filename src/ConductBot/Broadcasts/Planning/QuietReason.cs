namespace ConductBot.Broadcasts.Planning;

/// <summary>Why a reminder waits.</summary>
internal enum QuietReason
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A working day, but not its sending hours.</summary>
    OutsideHours,

    /// <summary>A weekend.</summary>
    Weekend,

    /// <summary>A holiday.</summary>
    Holiday,
}
