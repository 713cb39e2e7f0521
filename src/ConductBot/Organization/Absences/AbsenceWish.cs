namespace ConductBot.Organization.Absences;

/// <summary>A leave as somebody wrote it.</summary>
/// <param name="Who">Words for the person; null for oneself.</param>
/// <param name="From">First day; null when there is no such day.</param>
/// <param name="Until">Last day; null when there is no such day.</param>
/// <param name="StandIn">Words for the stand-in, or null.</param>
internal sealed record AbsenceWish(string? Who, DateOnly? From, DateOnly? Until, string? StandIn);
