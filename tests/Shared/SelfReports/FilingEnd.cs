namespace ConductBot.Shared.SelfReports;

/// <summary>What stands in the store at the end: the reports that their reporters' hints lead to, how many numbers each year gave, and the reports of the audit's records in order.</summary>
internal sealed record FilingEnd(IReadOnlyList<FiledReport> Reports, IReadOnlyDictionary<int, int> NumbersGiven, IReadOnlyList<string> Audited);
