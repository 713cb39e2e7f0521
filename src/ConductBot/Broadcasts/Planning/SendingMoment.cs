using ConductBot.Reminders.Calendar;

namespace ConductBot.Broadcasts.Planning;

/// <summary>When a reminder that is due at a moment really goes.</summary>
/// <param name="Due">When it is due.</param>
/// <param name="Goes">When it goes.</param>
/// <param name="Waits">Why it waits until then; <see cref="QuietReason.None"/> when it does not.</param>
/// <param name="Holiday">The holiday that the due day is, also for an urgent one; null on other days.</param>
internal sealed record SendingMoment(DateTimeOffset Due, DateTimeOffset Goes, QuietReason Waits, HolidayName? Holiday)
{
    /// <summary>By the calendar; an urgent one waits for nothing.</summary>
    public static SendingMoment Of(DateTimeOffset due, bool isUrgent, WorkingCalendar calendar)
    {
        var day = calendar.On(VietnamClock.DayOf(due));
        var holiday = day.IsWorking ? null : day.Name;
        if (isUrgent || calendar.IsSendingMoment(due)) return new SendingMoment(due, due, QuietReason.None, holiday);

        var why = day.IsWorking ? QuietReason.OutsideHours : holiday is null ? QuietReason.Weekend : QuietReason.Holiday;
        return new SendingMoment(due, calendar.NextSendingMoment(due), why, holiday);
    }
}
