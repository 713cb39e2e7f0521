namespace ConductBot.Reminders.Calendar;

/// <summary>
/// The Vietnamese lunar calendar: a month begins on the day of the new moon at UTC+7; the month of the winter solstice is the eleventh; of thirteen months between
/// two solstices the first in which the sun enters no new sector of 30° is the leap one. China counts at UTC+8, so now and then a month, and
/// Tết with it, begins a day apart (Tết of 2007 and 2030).
/// </summary>
public static class LunarCalendar
{
    /// <summary>The first lunar year that is known here.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last one. Three months of 2054, 2077 and 2085 begin within a minute of midnight, so that they may prove a day off.</summary>
    public const int LastYear = 2099;

    // Of DateOnly.DayNumber 0, at noon.
    private const int JulianDayOfDayZero = 1721426;

    // Worked out once, when first asked for.
    private static readonly Lazy<IReadOnlyList<LunarMonth>>[] Years = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => new Lazy<IReadOnlyList<LunarMonth>>(() => Reckon(year)))];

    /// <summary>The first day of the lunar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from <see cref="FirstYear"/> to <see cref="LastYear"/>.</exception>
    public static DateOnly Tet(int year) => Months(year)[0].First;

    /// <summary>The number of the leap month of a year, or null.</summary>
    public static int? LeapMonth(int year) => Months(year).FirstOrDefault(month => month.Leap)?.Number;

    /// <summary>The lunar date of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies in no lunar year from <see cref="FirstYear"/> to <see cref="LastYear"/>.</exception>
    public static LunarDate Of(DateOnly day)
    {
        var year = day.Year > LastYear || (day.Year > FirstYear && day < Tet(day.Year)) ? day.Year - 1 : day.Year;
        foreach (var month in Months(year))
        {
            var offset = day.DayNumber - month.First.DayNumber;
            if (offset >= 0 && offset < month.Days) return new LunarDate(year, month.Number, offset + 1, month.Leap);
        }

        throw new ArgumentOutOfRangeException(nameof(day), day, $"The lunar calendar is known here for the lunar years {FirstYear} to {LastYear}.");
    }

    /// <summary>The day of a lunar date, or null when there is none: no such month or leap month, or the month is shorter.</summary>
    public static DateOnly? DayOf(LunarDate date)
    {
        if (date.Year is < FirstYear or > LastYear) return null;

        var month = Months(date.Year).FirstOrDefault(month => month.Number == date.Month && month.Leap == date.Leap);
        return month is not null && date.Day >= 1 && date.Day <= month.Days ? month.First.AddDays(date.Day - 1) : null;
    }

    /// <summary>The twelve or thirteen months of a lunar year.</summary>
    internal static IReadOnlyList<LunarMonth> Months(int year)
    {
        if (year is < FirstYear or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"The lunar calendar is known here for the lunar years {FirstYear} to {LastYear}.");

        return Years[year - FirstYear].Value;
    }

    private static List<LunarMonth> Reckon(int year)
    {
        // From the eleventh month of the year before to the first of the year after.
        var all = Between(SolsticeMonth(year - 1), SolsticeMonth(year)).Concat(Between(SolsticeMonth(year), SolsticeMonth(year + 1))).ToList();
        var first = all.FindIndex(month => month is { Number: 1, Leap: false });
        var next = all.FindIndex(first + 1, month => month is { Number: 1, Leap: false });
        return all[first..next];
    }

    // The months from one solstice's (the eleventh) to before the next one's.
    private static IEnumerable<LunarMonth> Between(int from, int to)
    {
        int? leap = to - from == 13 ? Enumerable.Range(from + 1, 12).First(moon => MoonAndSun.Sector(MoonAndSun.DayOfNewMoon(moon)) == MoonAndSun.Sector(MoonAndSun.DayOfNewMoon(moon + 1))) : null;
        var number = 10;
        for (var moon = from; moon < to; moon++)
        {
            if (moon != leap) number++;
            var day = MoonAndSun.DayOfNewMoon(moon);
            yield return new LunarMonth(((number - 1) % 12) + 1, moon == leap, DateOnly.FromDayNumber(day - JulianDayOfDayZero), MoonAndSun.DayOfNewMoon(moon + 1) - day);
        }
    }

    // The new moon that begins the month of a year's winter solstice.
    private static int SolsticeMonth(int year)
    {
        var lastDay = new DateOnly(year, 12, 31).DayNumber + JulianDayOfDayZero;
        var moon = MoonAndSun.NewMoonNear(lastDay) + 1;
        while (MoonAndSun.DayOfNewMoon(moon) > lastDay) moon--;
        return MoonAndSun.Sector(MoonAndSun.DayOfNewMoon(moon)) >= 9 ? moon - 1 : moon;
    }
}
