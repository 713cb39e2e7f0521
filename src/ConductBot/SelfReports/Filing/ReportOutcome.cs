using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Filing;

/// <summary>What an act about a report led to: a closed set.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome() { }

    /// <summary>Done; the same act again gives this too.</summary>
    public sealed record Done(StoredReport Report) : ReportOutcome;

    /// <summary>Nothing was changed: something is missing or wrong.</summary>
    public sealed record Wrong(IReadOnlyList<FormProblem> Problems) : ReportOutcome;

    /// <summary>Nothing was changed: it is closed, withdrawn or purged.</summary>
    public sealed record Ended(ReportHead Head) : ReportOutcome;

    /// <summary>Nothing was changed: it was corrected as often as a report may be.</summary>
    public sealed record CorrectedTooOften : ReportOutcome;

    /// <summary>This person may not; a report that is not there is refused in the same way, so that numbers can't be tried.</summary>
    public sealed record Denied(DenialReason Reason) : ReportOutcome;
}
