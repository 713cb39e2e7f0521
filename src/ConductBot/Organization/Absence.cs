namespace ConductBot.Organization;

/// <summary>Leave of a person, from one day to another, both included.</summary>
/// <param name="Id">Derived from the turn that set it: the same turn sets it once.</param>
/// <param name="PersonId">Who is away.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="StandInId">Who stands in, or null.</param>
/// <param name="SetById">Who said so: the person or a manager.</param>
public sealed record Absence(string Id, string PersonId, DateOnly From, DateOnly Until, string? StandInId, string SetById)
{
    /// <summary>Whether it covers a day.</summary>
    public bool Covers(DateOnly day) => day >= From && day <= Until;

    /// <summary>Whether it shares a day with a span of days.</summary>
    public bool Overlaps(DateOnly from, DateOnly until) => From <= until && from <= Until;
}
