namespace ConductBot.Shared.SelfReports;

/// <summary>A report as it is in the store.</summary>
internal sealed record FiledReport(string Id, string Number, string Draft);
