namespace ConductBot.SelfReports.Files;

/// <summary>What attaching a file led to: a closed set.</summary>
public abstract record AttachOutcome
{
    private AttachOutcome() { }

    /// <summary>It is attached; the same again gives this too.</summary>
    public sealed record Attached(StoredReport Report) : AttachOutcome;

    /// <summary>There are as many as a report takes.</summary>
    public sealed record Full : AttachOutcome;

    /// <summary>The report is closed, withdrawn or purged.</summary>
    public sealed record Ended(ReportHead Head) : AttachOutcome;

    /// <summary>The file waited too long and is gone.</summary>
    public sealed record Gone : AttachOutcome;

    /// <summary>Reports of this form take no files.</summary>
    public sealed record NotThisForm : AttachOutcome;

    /// <summary>It is no report of this person.</summary>
    public sealed record Denied : AttachOutcome;
}
