namespace ConductBot.Organization.Absences;

/// <summary>A leave that somebody wants to set.</summary>
/// <param name="Id">Derived from the act: the same act sets it once.</param>
/// <param name="PersonId">Who is away.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="StandInId">Who stands in, or null.</param>
internal sealed record AbsenceRequest(string Id, string PersonId, DateOnly From, DateOnly Until, string? StandInId);
