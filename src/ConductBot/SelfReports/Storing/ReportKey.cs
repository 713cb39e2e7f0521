namespace ConductBot.SelfReports.Storing;

/// <summary>A report's own key. Without this row nothing of its content can be read.</summary>
/// <param name="Key">256 random bits.</param>
internal sealed record ReportKey(byte[] Key);
