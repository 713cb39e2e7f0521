namespace ConductBot.SelfReports;

/// <summary>Something said about a report after it was filed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: a person's id, or null for a reporter without name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it was written.</param>
public sealed record ReportNote(DateTimeOffset At, string? By, ReportNoteKind Kind, string Text);
