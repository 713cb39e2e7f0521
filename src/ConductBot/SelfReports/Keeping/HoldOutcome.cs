namespace ConductBot.SelfReports.Keeping;

/// <summary>What placing a hold led to: a closed set.</summary>
public abstract record HoldOutcome
{
    private HoldOutcome() { }

    /// <summary>It is held from now on; the same act again gives this too.</summary>
    public sealed record Placed(ReportHold Hold) : HoldOutcome;

    /// <summary>There is no such report.</summary>
    public sealed record NotThere : HoldOutcome;

    /// <summary>It was destroyed before.</summary>
    public sealed record TooLate : HoldOutcome;

    /// <summary>No reason was given, or one that is too long.</summary>
    public sealed record ReasonMissing : HoldOutcome;
}
