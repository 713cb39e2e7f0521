using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Dates.Reading;

/// <summary>What a group of pieces says: pure.</summary>
internal static class DateResolver
{
    public static DateOutcome Resolve(DateGroup group, string said, DateContext context)
    {
        if (group.Wrong is { } wrong) return new DateOutcome.Refused(wrong.Kind, said);
        if (group.Lead is { } lead) return new DateOutcome.RemindBefore(lead.Counts, lead.Unit);
        if (group.Instant is { } instant) return At(instant.Value, group.Mark?.Bound ?? instant.Implied);
        if (TimeRule.Of(group.Clock, group.Period?.Value, context.Calendar.Hours) is not { } times) return new DateOutcome.Refused(RefusalKind.NoSuchTime, said);
        if (group.Every is { } every) return Repetition(every.Unit, group, times.Count > 0 ? times[0] : null);

        var (days, doubt, implied) = group.HasDay ? Days(group, context) : (Coming(times, context), null, Bound.At);
        var bound = group.Mark?.Bound ?? implied;
        var moments = group.HasDay
            ? times.Count == 0 ? [.. days.Select(day => new Moment(day, null, bound))] : days.SelectMany(day => times.Select(time => new Moment(day, time, bound))).ToList()
            : days.Zip(times, (day, time) => new Moment(day, time, bound)).OrderBy(moment => moment.Day).ToList();
        return Outcome(moments, doubt ?? (times.Count > 1 ? AmbiguityKind.MorningOrEvening : null), context);
    }

    private static DateOutcome Outcome(List<Moment> moments, AmbiguityKind? doubt, DateContext context)
    {
        // What is over is not meant when something else may be.
        var ahead = doubt is AmbiguityKind.NextYearOrPassed or AmbiguityKind.WeekdayMismatch or AmbiguityKind.DayOrMonthFirst ? moments : [.. moments.Where(moment => !IsOver(moment, context))];
        if (ahead.Count == 0) return new DateOutcome.Passed(moments[^1]);
        if (doubt == AmbiguityKind.DateOrFraction || ahead.Count > 1) return new DateOutcome.Ambiguous(doubt!.Value, ahead);
        return IsOver(ahead[0], context) ? new DateOutcome.Passed(ahead[0]) : new DateOutcome.Clear(ahead[0]);
    }

    private static (IReadOnlyList<DateOnly> Days, AmbiguityKind? Doubt, Bound Implied) Days(DateGroup group, DateContext context)
    {
        if (group.Weekday is null) return group.Day is { } only ? (only.Days, only.Doubt, only.Implied) : ([context.Calendar.WorkingDayUntil(Monday(context.Today, group.Week!.Shift).AddDays(6))], null, group.Week.Implied);

        var wanted = group.Weekday.Value;
        if (group.Day is { } day)
        {
            var same = day.Days.Where(one => one.DayOfWeek == wanted).ToList();
            if (same.Count > 0) return (same, same.Count > 1 ? day.Doubt : null, day.Implied);

            var nearest = Enumerable.Range(-3, 7).Select(offset => day.Days[0].AddDays(offset)).First(one => one.DayOfWeek == wanted);
            return ([day.Days[0], nearest], AmbiguityKind.WeekdayMismatch, day.Implied);
        }

        if ((group.Week?.Shift ?? group.Weekday.Shift) is { } shift) return ([Monday(context.Today, shift).AddDays(((int)wanted + 6) % 7)], null, Bound.At);

        var next = context.Today.AddDays(((int)wanted - (int)context.Today.DayOfWeek + 7) % 7);
        return next == context.Today ? ([next, next.AddDays(7)], AmbiguityKind.TodayOrNextWeek, Bound.At) : ([next], null, Bound.At);
    }

    // A time without a day is the next such time.
    private static List<DateOnly> Coming(IReadOnlyList<TimeOnly> times, DateContext context) =>
        [.. times.Select(time => time > context.Time ? context.Today : context.Today.AddDays(1))];

    private static DateOutcome Repetition(RepeatUnit unit, DateGroup group, TimeOnly? time)
    {
        var shape = group.Day?.Shape ?? DayShape.None;
        Recurrence? recurrence = (unit, group.Weekday, shape) switch
        {
            (RepeatUnit.Day, _, _) => new Recurrence.Daily(),
            (RepeatUnit.Week, { } weekday, _) => new Recurrence.Weekly(weekday.Value),
            (RepeatUnit.Month, _, { Edge: EdgeKind.LastWorkingDay }) => new Recurrence.MonthlyLastWorkingDay(),
            (RepeatUnit.Month, _, { Day: { } day, Lunar: false }) => new Recurrence.Monthly(day),
            (RepeatUnit.Quarter, _, _) => new Recurrence.Quarterly(),
            (RepeatUnit.Year, _, { Day: { } day, Month: { } month, Lunar: true }) => new Recurrence.YearlyLunar(month, day),
            (RepeatUnit.Year, _, { Day: { } day, Month: { } month }) => new Recurrence.Yearly(month, day),
            _ => null,
        };
        if (recurrence is not null) return time is null && group.Mark is { Bound: Bound.Before } ? new DateOutcome.Repeating(RecurrenceRule.DayBefore(recurrence), null, Bound.Before) : new DateOutcome.Repeating(recurrence, time);
        return new DateOutcome.Incomplete(unit switch { RepeatUnit.Week => MissingPart.Weekday, RepeatUnit.Month => MissingPart.DayOfMonth, _ => MissingPart.DayOfYear }, time);
    }

    private static DateOutcome.Clear At(DateTimeOffset instant, Bound bound)
    {
        var time = VietnamClock.TimeOf(instant);
        return new DateOutcome.Clear(new Moment(VietnamClock.DayOf(instant), new TimeOnly(time.Hour, time.Minute), bound));
    }

    private static DateOnly Monday(DateOnly day, int weeks) => day.AddDays((weeks * 7) - (((int)day.DayOfWeek + 6) % 7));

    private static bool IsOver(Moment moment, DateContext context) => moment.Time is { } time
        ? moment.Day < context.Today || (moment.Day == context.Today && time <= context.Time)
        : moment.Day < context.Today || (moment.Day == context.Today && moment.Bound == Bound.Before);
}
