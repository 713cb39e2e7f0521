namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Which day of a stretch is meant.</summary>
internal enum EdgeKind
{
    First,
    Middle,
    Last,
    LastWorkingDay,
    Within,
}
