namespace ConductBot.SelfReports.Storing;

/// <summary>How many numbers of a year were given.</summary>
/// <param name="Last">The last one, 0 for none.</param>
internal sealed record NumberHead(int Last);
