namespace ConductBot.Organization.Absences;

/// <summary>What is wrong with the days of a leave.</summary>
internal enum DaysFault
{
    /// <summary>The last day is before the first.</summary>
    Backwards,

    /// <summary>The last day has passed.</summary>
    Past,

    /// <summary>Longer than a year, or more than a year ahead.</summary>
    TooFar,

    /// <summary>There is no such day, as 31/2.</summary>
    NoSuchDay,
}
