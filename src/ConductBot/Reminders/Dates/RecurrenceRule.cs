using System.Diagnostics;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Dates;

/// <summary>When something that comes back comes next.</summary>
public static class RecurrenceRule
{
    private const int CommonYear = 2001;

    /// <summary>The first occurrence after a day.</summary>
    public static DateOnly Next(Recurrence recurrence, DateOnly after, WorkingCalendar calendar) => recurrence switch
    {
        Recurrence.Daily => calendar.WorkingDayFrom(after.AddDays(1)),
        Recurrence.Weekly weekly => after.AddDays(((int)weekly.Day - (int)after.DayOfWeek + 6) % 7 + 1),
        Recurrence.Monthly monthly => First(after, month => OfMonth(month, monthly.Day), 1),
        Recurrence.MonthlyLastWorkingDay => First(after, month => calendar.LastWorkingDayOfMonth(month.Year, month.Month), 1),
        Recurrence.Quarterly => First(after.AddMonths(-((after.Month - 1) % 3)), month => calendar.LastWorkingDayOfMonth(month.AddMonths(2).Year, month.AddMonths(2).Month), 3, after),
        Recurrence.Yearly yearly => First(new DateOnly(after.Year, 1, 1), year => OfMonth(new DateOnly(year.Year, yearly.Month, 1), yearly.Day), 12, after),
        Recurrence.YearlyLunar lunar => First(new DateOnly(after.Year - 1, 1, 1), year => OfLunarYear(year.Year, lunar), 12, after),
        _ => throw new UnreachableException(),
    };

    /// <summary>What comes back on the day before: of "trước ngày 10 hàng tháng" the 9th is the last day. What has no day of its own stays as it is.</summary>
    public static Recurrence DayBefore(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Weekly weekly => new Recurrence.Weekly((DayOfWeek)(((int)weekly.Day + 6) % 7)),
        Recurrence.Monthly monthly => new Recurrence.Monthly(monthly.Day == 1 ? 31 : monthly.Day - 1),
        Recurrence.Yearly yearly when new DateOnly(CommonYear, yearly.Month, Math.Min(yearly.Day, DateTime.DaysInMonth(CommonYear, yearly.Month))).AddDays(-1) is var day => new Recurrence.Yearly(day.Month, day.Day),
        Recurrence.YearlyLunar { Day: > 1 } lunar => lunar with { Day = lunar.Day - 1 },
        Recurrence.YearlyLunar lunar => new Recurrence.YearlyLunar(lunar.Month == 1 ? 12 : lunar.Month - 1, 30),
        Recurrence.Daily or Recurrence.MonthlyLastWorkingDay or Recurrence.Quarterly => recurrence,
        _ => throw new UnreachableException(),
    };

    private static DateOnly First(DateOnly from, Func<DateOnly, DateOnly> day, int months, DateOnly? after = null)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); ; month = month.AddMonths(months))
        {
            if (day(month) is var found && found > (after ?? from)) return found;
        }
    }

    private static DateOnly OfMonth(DateOnly month, int day) => new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));

    private static DateOnly OfLunarYear(int year, Recurrence.YearlyLunar lunar)
    {
        var wanted = new LunarDate(Math.Clamp(year, LunarCalendar.FirstYear, LunarCalendar.LastYear), lunar.Month, lunar.Day);
        return LunarCalendar.DayOf(wanted) ?? LunarCalendar.DayOf(wanted with { Day = 29 })!.Value;
    }
}
