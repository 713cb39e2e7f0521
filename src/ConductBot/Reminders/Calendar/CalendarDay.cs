namespace ConductBot.Reminders.Calendar;

/// <summary>What the calendar knows of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The holiday's name, or that of the one it stands in for; null for an ordinary day.</param>
/// <param name="Provisional">By the law's rules only: the year's official decision is not known here and may put it elsewhere.</param>
public sealed record CalendarDay(DateOnly Day, DayKind Kind, HolidayName? Name = null, bool Provisional = false)
{
    /// <summary>Whether offices work on it.</summary>
    public bool IsWorking => Kind is DayKind.Working or DayKind.MakeUp;
}
