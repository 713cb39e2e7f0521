using System.Collections.Concurrent;

namespace ConductBot.Reminders.Calendar;

/// <summary>When offices work and people may be written to, in Vietnam's time. Pure: the same data and day give the same answer.</summary>
public sealed class WorkingCalendar(OfficialDays official, SendingHours hours)
{
    // No stretch without a working day comes near this; a guard against data that would leave none.
    private const int LongestSearch = 400;
    private readonly ConcurrentDictionary<int, Dictionary<DateOnly, CalendarDay>> _years = new();

    /// <summary>The hours in which people may be written to.</summary>
    public SendingHours Hours { get; } = hours;

    /// <summary>What a day is.</summary>
    public CalendarDay On(DateOnly day) =>
        _years.GetOrAdd(day.Year, static (year, official) => HolidayYear.Of(year, official), official).GetValueOrDefault(day)
        ?? new CalendarDay(day, HolidayYear.IsRest(day) ? DayKind.Weekend : DayKind.Working);

    /// <summary>Whether offices work on a day.</summary>
    public bool IsWorkingDay(DateOnly day) => On(day).IsWorking;

    /// <summary>Why a day may be off although nothing known here makes it so; null as a rule.</summary>
    public DoubtfulDay? DoubtOn(DateOnly day) => official.Doubtful.FirstOrDefault(one => one.Day == day);

    /// <summary>Whether a year's holidays are by the law's rules only, because its official decision is not known here.</summary>
    public bool IsProvisional(int year) => official.Years.All(one => one.Year != year);

    /// <summary>The first working day on a day or after it.</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => Search(day, 1);

    /// <summary>The last working day on a day or before it.</summary>
    public DateOnly WorkingDayUntil(DateOnly day) => Search(day, -1);

    /// <summary>So many working days later (or, below zero, earlier), the day itself not counted; 0 gives the day itself.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--) day = Search(day.AddDays(step), step);
        return day;
    }

    /// <summary>How many working days lie after one day up to and with another; negative when that is earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDaysBetween(to.AddDays(-1), from.AddDays(-1));

        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count++;
        }

        return count;
    }

    /// <summary>The last working day of a month.</summary>
    public DateOnly LastWorkingDayOfMonth(int year, int month) => WorkingDayUntil(new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Whether people may be written to at a moment.</summary>
    public bool IsSendingMoment(DateTimeOffset moment) => IsWorkingDay(VietnamClock.DayOf(moment)) && Hours.Contains(VietnamClock.TimeOf(moment));

    /// <summary>The moment itself when people may be written to then, else the next one at which they may.</summary>
    public DateTimeOffset NextSendingMoment(DateTimeOffset moment)
    {
        if (IsSendingMoment(moment)) return moment;

        var day = VietnamClock.DayOf(moment);
        var time = VietnamClock.TimeOf(moment);
        if (IsWorkingDay(day) && Hours.Spans.FirstOrDefault(span => span.From > time) is { From: var from, To: var to } && to > from) return VietnamClock.At(day, from);
        return VietnamClock.At(WorkingDayFrom(day.AddDays(1)), Hours.Spans[0].From);
    }

    /// <summary>
    /// The latest moment that people may be written to and that leaves them at least <paramref name="lead"/> of sending hours' span before it ends and before the
    /// deadline: an hour's lead to Monday 06:00 gives Friday 16:00.
    /// </summary>
    public DateTimeOffset LastSendingMoment(DateTimeOffset deadline, TimeSpan lead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lead, TimeSpan.Zero);
        var day = VietnamClock.DayOf(deadline);
        if (IsWorkingDay(day) && LatestOn(day, deadline, lead) is { } sameDay) return sameDay;

        for (var tries = 0; tries < LongestSearch; tries++)
        {
            day = WorkingDayUntil(day.AddDays(-1));
            if (LatestOn(day, deadline, lead) is { } latest) return latest;
        }

        // The lead is longer than every span: the day's beginning leaves the most.
        return VietnamClock.At(WorkingDayUntil(VietnamClock.DayOf(deadline).AddDays(-1)), Hours.Spans[0].From);
    }

    private DateTimeOffset? LatestOn(DateOnly day, DateTimeOffset deadline, TimeSpan lead)
    {
        for (var i = Hours.Spans.Count - 1; i >= 0; i--)
        {
            var (from, to) = (VietnamClock.At(day, Hours.Spans[i].From), VietnamClock.At(day, Hours.Spans[i].To));
            var end = (to < deadline ? to : deadline) - lead;
            if (end >= from && end < to) return end;
        }

        return null;
    }

    private DateOnly Search(DateOnly day, int step)
    {
        for (var tries = 0; tries < LongestSearch; tries++, day = day.AddDays(step))
        {
            if (IsWorkingDay(day)) return day;
        }

        throw new InvalidOperationException($"The calendar has no working day within {LongestSearch} days of {day:yyyy-MM-dd}: its data are wrong.");
    }
}
