namespace ConductBot.Reminders.Calendar;

/// <summary>
/// The days of one year on which offices differ from the week's rule. Labour Code 2019, Article 112: 1 January, five days of Tết, 10/3 lunar, 30 April, 1 May, 2 September and a day
/// beside it; Article 111.3: a holiday on a weekly day of rest is made up on the next working day. Which five days, which day beside, and what is exchanged is
/// decided every year; until then the usual choice stands, as provisional.
/// </summary>
internal static class HolidayYear
{
    private const int TetDays = 5;

    public static Dictionary<DateOnly, CalendarDay> Of(int year, OfficialDays official)
    {
        var decided = official.Years.FirstOrDefault(one => one.Year == year);
        var days = new SortedDictionary<DateOnly, CalendarDay>();
        Add(new DateOnly(year, 1, 1), HolidayName.NewYear, false);
        Add(new DateOnly(year, 4, 30), HolidayName.Victory, false);
        Add(new DateOnly(year, 5, 1), HolidayName.Labour, false);
        Add(new DateOnly(year, 9, 2), HolidayName.National, false);
        Add(decided?.BesideNationalDay ?? UsualBeside(new DateOnly(year, 9, 2)), HolidayName.National, decided is null);
        if (year is >= LunarCalendar.FirstYear and <= LunarCalendar.LastYear)
        {
            Add(LunarCalendar.DayOf(new LunarDate(year, 3, 10))!.Value, HolidayName.HungKings, false);
            var tet = decided?.TetFrom ?? LunarCalendar.Tet(year).AddDays(-1);
            for (var i = 0; i < TetDays; i++) Add(tet.AddDays(i), HolidayName.Tet, decided is null);
        }

        foreach (var added in official.Added.Where(one => year >= one.FromYear && year <= (one.ToYear ?? year))) Add(new DateOnly(year, added.Month, added.Day), added.Name, false);

        var result = new Dictionary<DateOnly, CalendarDay>(days);
        foreach (var holiday in days.Values.Where(day => IsRest(day.Day)))
        {
            var made = holiday.Day.AddDays(1);
            while (IsRest(made) || result.ContainsKey(made)) made = made.AddDays(1);
            result[made] = new CalendarDay(made, DayKind.Substitute, holiday.Name, holiday.Provisional);
        }

        return Exchanged(result, year, official);

        void Add(DateOnly day, HolidayName name, bool provisional) => days.TryAdd(day, new CalendarDay(day, DayKind.Holiday, name, provisional));
    }

    public static bool IsRest(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // An exchange may reach over the end of a year.
    private static Dictionary<DateOnly, CalendarDay> Exchanged(Dictionary<DateOnly, CalendarDay> days, int year, OfficialDays official)
    {
        foreach (var (off, instead) in official.Years.SelectMany(one => one.Exchanges))
        {
            if (off.Year == year) days.TryAdd(off, new CalendarDay(off, DayKind.ExchangedOff, HolidayName.Exchanged));
            if (instead is { } made && made.Year == year) days[made] = new CalendarDay(made, DayKind.MakeUp, HolidayName.MakeUp);
        }

        return days;
    }

    // What joins it to the nearest weekend, as was decided in every year from 2021 to 2026.
    private static DateOnly UsualBeside(DateOnly nationalDay) =>
        nationalDay.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday ? nationalDay.AddDays(1) : nationalDay.AddDays(-1);
}
