using ConductBot.Conversations;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Dates;

/// <summary>What words about time are read against.</summary>
/// <param name="Now">When they were said.</param>
/// <param name="Calendar">Working days and hours.</param>
/// <param name="Language">In which they are: only "3/4" and a few names differ.</param>
internal sealed record DateContext(DateTimeOffset Now, WorkingCalendar Calendar, Language Language = Language.Vietnamese)
{
    public DateOnly Today => VietnamClock.DayOf(Now);

    public TimeOnly Time => VietnamClock.TimeOf(Now);
}
