using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Dates.Reading;

/// <summary>Which day is meant by a day and month, with or without a year: pure.</summary>
internal static class DayRule
{
    // Said in November, "15/1" is next January's; "3/8" may be a mistake for one that is over.
    private const int Near = 183;

    /// <summary>A solar date. Without a year the next one, unless that is far off and this year's is over.</summary>
    public static DatePart Solar(int day, int month, int? year, DateContext context)
    {
        if (month is < 1 or > 12) return new DatePart.Wrong(RefusalKind.NoSuchMonth);

        var shape = new DayShape(day, month);
        if (year is { } told)
        {
            if (told is <= LunarCalendar.FirstYear or >= LunarCalendar.LastYear) return new DatePart.Wrong(RefusalKind.TooFar);
            return Valid(told, month, day) ? new DatePart.Day([new DateOnly(told, month, day)], null, shape) : new DatePart.Wrong(RefusalKind.NoSuchDay);
        }

        var thisYear = context.Today.Year;
        if (!Valid(thisYear, month, day) && !Valid(thisYear + 1, month, day)) return new DatePart.Wrong(RefusalKind.NoSuchDay);

        DateOnly? now = Valid(thisYear, month, day) ? new DateOnly(thisYear, month, day) : null;
        if (now >= context.Today) return new DatePart.Day([now.Value], null, shape);
        if (!Valid(thisYear + 1, month, day)) return new DatePart.Wrong(RefusalKind.NoSuchDay);

        var next = new DateOnly(thisYear + 1, month, day);
        return now is null || next.DayNumber - context.Today.DayNumber <= Near
            ? new DatePart.Day([next], null, shape)
            : new DatePart.Day([next, now.Value], AmbiguityKind.NextYearOrPassed, shape);
    }

    /// <summary>A lunar date: without a year the next one.</summary>
    public static DatePart Lunar(int day, int month, int? year, DateContext context)
    {
        if (month is < 1 or > 12) return new DatePart.Wrong(RefusalKind.NoSuchMonth);

        var shape = new DayShape(day, month, Lunar: true);
        if (year is { } told)
        {
            if (told is <= LunarCalendar.FirstYear or >= LunarCalendar.LastYear) return new DatePart.Wrong(RefusalKind.TooFar);
            return LunarCalendar.DayOf(new LunarDate(told, month, day)) is { } only ? new DatePart.Day([only], null, shape) : new DatePart.Wrong(RefusalKind.NoSuchLunarDay);
        }

        var first = LunarCalendar.Of(context.Today).Year;
        for (var lunarYear = first; lunarYear <= first + 1; lunarYear++)
        {
            // The month that comes next decides: when it is too short, a year later would surprise.
            var end = LunarCalendar.DayOf(new LunarDate(lunarYear, month, 1))?.AddDays(29);
            if (LunarCalendar.DayOf(new LunarDate(lunarYear, month, day)) is { } found)
            {
                if (found >= context.Today) return new DatePart.Day([found], null, shape);
            }
            else if (end >= context.Today)
            {
                break;
            }
        }

        return new DatePart.Wrong(RefusalKind.NoSuchLunarDay);
    }

    /// <summary>"mùng 5 tháng 5" may be either.</summary>
    public static DatePart SolarOrLunar(int day, int month, int? year, DateContext context) =>
        (Solar(day, month, year, context), Lunar(day, month, year, context)) switch
        {
            (DatePart.Day solar, DatePart.Day lunar) => new DatePart.Day([solar.Days[0], lunar.Days[0]], AmbiguityKind.SolarOrLunar, solar.Shape),
            (DatePart.Day solar, _) => solar,
            (_, var other) => other,
        };

    /// <summary>"ngày 25": this month's, or the next that has it.</summary>
    public static DatePart OfMonth(int day, DateContext context)
    {
        if (day is < 1 or > 31) return new DatePart.Wrong(RefusalKind.NoSuchDay);

        for (var month = new DateOnly(context.Today.Year, context.Today.Month, 1); ; month = month.AddMonths(1))
        {
            if (Valid(month.Year, month.Month, day) && month.AddDays(day - 1) >= context.Today) return new DatePart.Day([month.AddDays(day - 1)], null, new DayShape(day));
        }
    }

    private static bool Valid(int year, int month, int day) => day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
