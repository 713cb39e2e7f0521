using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>Pure: until when "three more days" is.</summary>
internal static class MoreTimeRule
{
    /// <summary>Most days that may be asked for at once.</summary>
    public const int MostDays = 365;

    /// <summary>So many days as they come after the deadline, or after today when that is over; when that is no working day, the next one.</summary>
    public static TaskDeadline After(TaskDeadline deadline, int days, (DateTimeOffset Now, WorkingCalendar Calendar) at)
    {
        var today = VietnamClock.DayOf(at.Now);
        var from = deadline.Day > today ? deadline.Day : today;
        return deadline with { Day = at.Calendar.WorkingDayFrom(from.AddDays(days)) };
    }
}
