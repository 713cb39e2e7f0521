using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Cards;

/// <summary>Pure: the moments that the words of the snooze form mean.</summary>
internal static class SnoozeTimes
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(2);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);

    /// <summary>About two hours later, within office hours of the same day; null when there are none left.</summary>
    public static DateTimeOffset? LaterToday(DateTimeOffset now, WorkingCalendar calendar)
    {
        var today = VietnamClock.DayOf(now);
        var later = RoundedUp(now + Pause);
        var next = VietnamClock.DayOf(later) == today ? calendar.NextSendingMoment(later) : later;
        if (VietnamClock.DayOf(next) == today) return next;

        var last = VietnamClock.At(today, calendar.Hours.Spans[^1].To) - Shortest;
        return calendar.IsSendingMoment(last) && last - now >= Shortest ? last : null;
    }

    /// <summary>The beginning of the next working day.</summary>
    public static DateTimeOffset Tomorrow(DateTimeOffset now, WorkingCalendar calendar) => Morning(VietnamClock.DayOf(now).AddDays(1), calendar);

    /// <summary>The beginning of next Monday, or of the first working day after it.</summary>
    public static DateTimeOffset Monday(DateTimeOffset now, WorkingCalendar calendar)
    {
        var today = VietnamClock.DayOf(now);
        return Morning(today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1), calendar);
    }

    /// <summary>A day, at the time that was chosen or when its office hours begin.</summary>
    public static DateTimeOffset On(DateOnly day, TimeOnly? time, WorkingCalendar calendar) => VietnamClock.At(day, time ?? calendar.Hours.Spans[0].From);

    private static DateTimeOffset Morning(DateOnly day, WorkingCalendar calendar) => VietnamClock.At(calendar.WorkingDayFrom(day), calendar.Hours.Spans[0].From);

    private static DateTimeOffset RoundedUp(DateTimeOffset moment)
    {
        var quarter = Shortest.Ticks;
        return new DateTimeOffset((moment.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero);
    }
}
