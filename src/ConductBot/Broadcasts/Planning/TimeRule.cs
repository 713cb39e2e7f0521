using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Planning;

/// <summary>Pure: when a reminder may go, from what was said about time; the first is the likeliest.</summary>
internal static class TimeRule
{
    /// <summary>The time of day where a day alone was said.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    /// <summary>How long before a meeting one hears of it, unless it was said.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    /// <summary>"8h sáng mai nhắc …": the words themselves say when it goes.</summary>
    public static IReadOnlyList<BroadcastTime> Of(Moment moment, DateTimeOffset now) =>
        moment.Time is null && moment.Day == VietnamClock.DayOf(now) ? [new BroadcastTime.AtOnce()] : [new BroadcastTime.Once(VietnamClock.At(moment.Day, moment.Time ?? Morning))];

    /// <summary>
    /// "nhắc … 14h họp": the words say when something is. Nobody is helped who hears of a meeting when it begins, so that of a meeting people hear half an hour before (in sending
    /// hours), of anything else at its time; the sender chooses otherwise on the card.
    /// </summary>
    public static IReadOnlyList<BroadcastTime> About(Moment moment, (bool IsMeeting, TimeSpan? Lead) said, DateTimeOffset now, WorkingCalendar calendar)
    {
        var times = new List<BroadcastTime>();
        var at = VietnamClock.At(moment.Day, moment.Time ?? Morning);
        if (said.Lead is { } lead) Add(at - lead);
        else if (said.IsMeeting && moment.Time is not null) Add(calendar.LastSendingMoment(at, Ahead));

        // Too late for that: at once is what is left of it.
        if (times.Count == 0 && (said.IsMeeting || said.Lead is not null)) times.Add(new BroadcastTime.AtOnce());
        Add(at);
        if (!times.Exists(time => time is BroadcastTime.AtOnce)) times.Add(new BroadcastTime.AtOnce());
        return times;

        void Add(DateTimeOffset moment)
        {
            if (moment > now + Soon) times.Add(new BroadcastTime.Once(moment));
        }
    }
}
