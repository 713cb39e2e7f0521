namespace ConductBot.SelfReports.Files;

/// <summary>What taking a file away led to: a closed set.</summary>
public abstract record RemoveOutcome
{
    private RemoveOutcome() { }

    /// <summary>It is gone; the same again gives this too.</summary>
    public sealed record Removed(StoredReport Report) : RemoveOutcome;

    /// <summary>The report is kept for an inquiry, and the file with it.</summary>
    public sealed record Held(StoredReport Report) : RemoveOutcome;

    /// <summary>The report is closed, withdrawn or purged.</summary>
    public sealed record Ended(ReportHead Head) : RemoveOutcome;

    /// <summary>It is no report of this person.</summary>
    public sealed record Denied : RemoveOutcome;
}
