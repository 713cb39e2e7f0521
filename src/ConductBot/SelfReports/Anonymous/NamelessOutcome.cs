using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Anonymous;

/// <summary>What filing without a name led to: a closed set.</summary>
internal abstract record NamelessOutcome
{
    private NamelessOutcome() { }

    /// <summary>It is filed, durably; the same draft again gives this too.</summary>
    public sealed record Filed(ReportCode Code, StoredReport Report) : NamelessOutcome;

    /// <summary>Nothing was filed: something is missing or wrong.</summary>
    public sealed record Wrong(IReadOnlyList<FormProblem> Problems) : NamelessOutcome;

    /// <summary>Nothing was filed: who was chosen does not get such reports, or no longer.</summary>
    public sealed record NotReceiver : NamelessOutcome;
}
