namespace ConductBot.Reminders.Dates.Reading;

/// <summary>A part of the day.</summary>
internal enum DayPeriod
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}
