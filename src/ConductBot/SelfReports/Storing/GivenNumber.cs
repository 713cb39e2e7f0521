namespace ConductBot.SelfReports.Storing;

/// <summary>That a number and a report belong together; it stays when the report is withdrawn or purged.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Number">The number within its year, from 1.</param>
internal sealed record GivenNumber(string Report, int Number);
