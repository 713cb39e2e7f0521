using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Watching;

/// <summary>How often the receiver of an open report is to have been reminded. Pure.</summary>
internal static class ReminderCount
{
    /// <summary>0 while it is early; each number is one reminder, so that of several missed in a downtime only the last goes.</summary>
    public static int On(DateOnly day, DateOnly filed, (WorkingCalendar Calendar, SelfReportsOptions Options) with)
    {
        var passed = with.Calendar.WorkingDaysBetween(filed, day) - with.Options.RemindAfterDays;
        return passed < 0 ? 0 : 1 + (passed / with.Options.RemindEveryDays);
    }
}
