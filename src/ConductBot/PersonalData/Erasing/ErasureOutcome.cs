namespace ConductBot.PersonalData.Erasing;

/// <summary>What an erasure, or the look before it, led to: a closed set.</summary>
public abstract record ErasureOutcome
{
    private ErasureOutcome() { }

    /// <summary>What is erased, or was.</summary>
    public sealed record Done(IReadOnlyList<ErasedReport> Reports, ErasureCounts Counts) : ErasureOutcome;

    /// <summary>Nothing: everything of the person is held.</summary>
    public sealed record PersonHeld : ErasureOutcome;

    /// <summary>Nothing: the person is still here, and no decision was named.</summary>
    public sealed record StillHere : ErasureOutcome;
}
