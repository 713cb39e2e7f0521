namespace ConductBot.SelfReports;

/// <summary>A report as it is read by whoever may.</summary>
/// <param name="Head">What is known of it.</param>
/// <param name="Number">Its number, or null while it has none.</param>
/// <param name="Versions">All versions, the first first; empty when the content is gone.</param>
/// <param name="Notes">All notes, the first first; empty when the content is gone.</param>
public sealed record StoredReport(ReportHead Head, string? Number, IReadOnlyList<ReportContent> Versions, IReadOnlyList<ReportNote> Notes)
{
    /// <summary>The files attached to it, the first first; empty when the content is gone.</summary>
    public IReadOnlyList<Files.ReportFile> Files { get; init; } = [];
}
