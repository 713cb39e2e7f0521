namespace ConductBot.SelfReports.Files.Staging;

/// <summary>Where the files go that somebody sends now.</summary>
/// <param name="Report">A report that is filed; null for a form being filled.</param>
/// <param name="Draft">The form being filled; null for a report.</param>
/// <param name="Until">When nobody waits for files any more.</param>
internal sealed record FileGoal(string? Report, string? Draft, DateTimeOffset Until);
