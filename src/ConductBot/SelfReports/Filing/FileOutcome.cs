using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Filing;

/// <summary>What filing led to: a closed set.</summary>
public abstract record FileOutcome
{
    private FileOutcome() { }

    /// <summary>It is filed, durably; the same act again gives this too.</summary>
    /// <param name="Head">The report.</param>
    /// <param name="Number">Its number.</param>
    public sealed record Filed(ReportHead Head, string Number) : FileOutcome;

    /// <summary>Nothing was filed: something is missing or wrong.</summary>
    public sealed record Wrong(IReadOnlyList<FormProblem> Problems) : FileOutcome;

    /// <summary>Nothing was filed: nobody gets reports of this form. The administrator must name somebody.</summary>
    public sealed record NobodyReceives : FileOutcome;

    /// <summary>Nothing was filed: this person may not.</summary>
    public sealed record Denied(DenialReason Reason) : FileOutcome;
}
