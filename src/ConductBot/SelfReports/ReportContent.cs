namespace ConductBot.SelfReports;

/// <summary>A version of a report's content.</summary>
/// <param name="Title">The form's title then.</param>
/// <param name="FormVersion">The form's version then.</param>
/// <param name="At">When it was filed or corrected; of a report without name only the day.</param>
/// <param name="Fields">In order.</param>
public sealed record ReportContent(Forms.FormText Title, string FormVersion, DateTimeOffset At, IReadOnlyList<FiledField> Fields);
