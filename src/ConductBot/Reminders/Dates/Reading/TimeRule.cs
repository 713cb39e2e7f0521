using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Which times of day a clock's hour and a part of the day may mean: pure. None when no time was said; null when there is no such time.</summary>
internal static class TimeRule
{
    private static readonly TimeOnly LateEvening = new(23, 59);

    public static IReadOnlyList<TimeOnly>? Of(DatePart.Clock? clock, DayPeriod? period, SendingHours hours)
    {
        if (clock is null) return period is { } part ? [Usual(part, hours)] : [];
        if (clock.Hour == 24) return period is null or DayPeriod.Night ? [LateEvening] : null;

        return period switch
        {
            DayPeriod.Morning => clock.Hour <= 11 ? [At(clock, 0)] : null,
            DayPeriod.Noon => clock.Hour switch { 10 or 11 or 12 or 13 or 14 => [At(clock, 0)], 1 or 2 => [At(clock, 12)], _ => null },
            DayPeriod.Afternoon => clock.Hour switch { >= 1 and <= 7 => [At(clock, 12)], >= 12 and <= 19 => [At(clock, 0)], _ => null },
            DayPeriod.Evening => clock.Hour switch { >= 5 and <= 11 => [At(clock, 12)], >= 17 => [At(clock, 0)], _ => null },
            DayPeriod.Night => clock.Hour switch { >= 8 and <= 11 => [At(clock, 12)], 12 => [LateEvening], <= 4 or >= 20 => [At(clock, 0)], _ => null },
            _ => clock.IsExact ? [At(clock, 0)] : [At(clock, 0), At(clock, 12)],
        };
    }

    private static TimeOnly At(DatePart.Clock clock, int more) => new(clock.Hour + more, clock.Minute);

    private static TimeOnly Usual(DayPeriod period, SendingHours hours) => period switch
    {
        DayPeriod.Morning => hours.Spans[0].From,
        DayPeriod.Noon => new TimeOnly(11, 30),
        DayPeriod.Afternoon => hours.Spans.Select(span => span.From).FirstOrDefault(from => from.Hour >= 12, new TimeOnly(13, 30)),
        DayPeriod.Evening => new TimeOnly(19, 0),
        DayPeriod.Night => new TimeOnly(21, 0),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
