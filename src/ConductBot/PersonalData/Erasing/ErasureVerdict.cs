namespace ConductBot.PersonalData.Erasing;

/// <summary>What an erasure does with a report.</summary>
public enum ErasureVerdict
{
    /// <summary>It is destroyed.</summary>
    Erased,

    /// <summary>It stays: it is held for an inquiry.</summary>
    Held,

    /// <summary>It stays until its time is over: its form says so, or is no more.</summary>
    FormKeeps,

    /// <summary>It stays: its receiver has not closed it yet.</summary>
    StillOpen,
}
