namespace ConductBot.SelfReports.Storing;

/// <summary>A hint that leads to a report.</summary>
/// <param name="Report">Its id.</param>
internal sealed record ReportHint(string Report);
