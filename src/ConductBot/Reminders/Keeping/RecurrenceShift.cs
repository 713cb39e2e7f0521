using System.Diagnostics;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Keeping;

/// <summary>Pure: how something comes back after its deadline was moved for all to come: on the new day's weekday, day of the month or of the year.</summary>
internal static class RecurrenceShift
{
    public static Recurrence? To(Recurrence? recurrence, DateOnly day) => recurrence switch
    {
        null => null,
        Recurrence.Weekly => new Recurrence.Weekly(day.DayOfWeek),
        Recurrence.Monthly => new Recurrence.Monthly(day.Day),
        Recurrence.Yearly => new Recurrence.Yearly(day.Month, day.Day),
        Recurrence.YearlyLunar => LunarCalendar.Of(day) is { } lunar ? new Recurrence.YearlyLunar(lunar.Month, lunar.Day) : recurrence,
        Recurrence.Daily or Recurrence.MonthlyLastWorkingDay or Recurrence.Quarterly => recurrence,
        _ => throw new UnreachableException(),
    };
}
