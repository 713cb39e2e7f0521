using System.Diagnostics;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Planning;

/// <summary>Pure: which occurrences of a reminder there are, and what is to be done about them now.</summary>
internal static class OccurrenceRule
{
    // A daily one after three years of downtime; what lies before is not counted one by one.
    private const int MostMissed = 1000;

    /// <summary>The first occurrence of a reminder confirmed at a moment.</summary>
    public static DateTimeOffset First(BroadcastTime time, DateTimeOffset confirmed, WorkingCalendar calendar) => time switch
    {
        BroadcastTime.AtOnce => WholeSecond(confirmed),
        BroadcastTime.Once once => once.At,
        BroadcastTime.Again => After(time, confirmed, calendar)!.Value,
        _ => throw new UnreachableException(),
    };

    /// <summary>The first occurrence after a moment; null when it does not come back.</summary>
    public static DateTimeOffset? After(BroadcastTime time, DateTimeOffset moment, WorkingCalendar calendar)
    {
        if (time is not BroadcastTime.Again again) return null;
        for (var day = VietnamClock.DayOf(moment).AddDays(-1); ;)
        {
            day = RecurrenceRule.Next(again.Recurrence, day, calendar);
            if (VietnamClock.At(day, again.Time) is var at && at > moment) return at;
        }
    }

    /// <summary>What is to be done about a reminder now.</summary>
    public static OccurrenceStep Step(Broadcast broadcast, DateTimeOffset now, (WorkingCalendar Calendar, TimeSpan LateAfter) with)
    {
        var missed = new List<DateTimeOffset>();
        var due = broadcast.Next;
        for (; due is { } at && IsTooLate(at, broadcast.IsUrgent, now, with); due = After(broadcast.Time, at, with.Calendar))
        {
            missed.Add(at);
            if (missed.Count >= MostMissed) return new OccurrenceStep(missed, null, After(broadcast.Time, now, with.Calendar));
        }

        var fires = due is { } next && SendingMoment.Of(next, broadcast.IsUrgent, with.Calendar).Goes <= now ? due : null;
        return new OccurrenceStep(missed, fires, fires is null ? due : After(broadcast.Time, fires.Value, with.Calendar));
    }

    /// <summary>Whether the moment of an occurrence is over.</summary>
    public static bool IsTooLate(DateTimeOffset due, bool isUrgent, DateTimeOffset now, (WorkingCalendar Calendar, TimeSpan LateAfter) with) =>
        now - SendingMoment.Of(due, isUrgent, with.Calendar).Goes > with.LateAfter;

    // Occurrences are named to the second.
    private static DateTimeOffset WholeSecond(DateTimeOffset moment) => new(moment.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
