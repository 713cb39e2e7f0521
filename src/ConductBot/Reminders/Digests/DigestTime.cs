using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Digests;

/// <summary>Pure: when managers get their digest: Mondays at eight, or at eight on the next working day when offices rest on that Monday.</summary>
internal static class DigestTime
{
    private const int DaysOfWeek = 7;
    private static readonly TimeOnly Eight = new(8, 0);

    /// <summary>The first one after a moment.</summary>
    public static DateTimeOffset After(DateTimeOffset moment, WorkingCalendar calendar)
    {
        var day = VietnamClock.DayOf(moment);
        for (var monday = day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)); ; monday = monday.AddDays(DaysOfWeek))
        {
            if (VietnamClock.At(calendar.WorkingDayFrom(monday), Eight) is var at && at > moment) return at;
        }
    }
}
