using ConductBot.Audit;
using ConductBot.SelfReports.Files.Storing;

namespace ConductBot.SelfReports.Storing;

/// <summary>What becomes of a report.</summary>
/// <param name="Head">The head; its counts are the store's.</param>
/// <param name="Intent">What the audit is to say.</param>
/// <param name="Content">A new version, or null.</param>
/// <param name="Note">A note, or null.</param>
internal sealed record ReportChange(ReportHead Head, AuditIntent Intent, ReportContent? Content = null, ReportNote? Note = null)
{
    /// <summary>A file whose chunks are written, or null.</summary>
    public FileAddition? File { get; init; }

    /// <summary>The id of a file that the report is to name no more, or null. While the report is held nothing changes.</summary>
    public string? Removed { get; init; }
}
