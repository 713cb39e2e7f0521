using ConductBot.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Calendar;

public sealed class LunarCalendarTests
{
    // Published dates of Tết (Hồ Ngọc Đức's tables of the Vietnamese lunar calendar).
    private const string Published =
        "2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 " +
        "2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 " +
        "2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12 2041-02-01 2042-01-22 2043-02-10 2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02 2050-01-23";

    private static readonly Dictionary<int, int> PublishedLeapMonths = new()
    {
        [2001] = 4, [2004] = 2, [2006] = 7, [2009] = 5, [2012] = 4, [2014] = 9, [2017] = 6, [2020] = 4, [2023] = 2, [2025] = 6, [2028] = 5, [2031] = 3, [2033] = 11, [2036] = 6, [2039] = 5,
        [2042] = 2, [2044] = 7, [2047] = 5, [2050] = 3,
    };

    public static TheoryData<string> PublishedDates => [.. Published.Split(' ')];

    [Theory, MemberData(nameof(PublishedDates))]
    public void Tet_falls_on_the_published_day(string day)
    {
        var tet = DateOnly.ParseExact(day, "yyyy-MM-dd");
        LunarCalendar.Tet(tet.Year).ShouldBe(tet);
        LunarCalendar.Of(tet).ShouldBe(new LunarDate(tet.Year, 1, 1));
    }

    [Fact]
    public void Leap_months_are_the_published_ones()
    {
        for (var year = 2000; year <= 2050; year++) LunarCalendar.LeapMonth(year).ShouldBe(PublishedLeapMonths.TryGetValue(year, out var month) ? month : null, $"{year}");
    }

    [Theory]
    [InlineData("2007-02-17", "2007-02-18")]
    [InlineData("2030-02-02", "2030-02-03")]
    public void Tet_differs_from_the_Chinese_new_year_where_it_should(string vietnamese, string chinese)
    {
        var day = DateOnly.ParseExact(vietnamese, "yyyy-MM-dd");
        LunarCalendar.Tet(day.Year).ShouldBe(day);
        DateOnly.FromDateTime(new System.Globalization.ChineseLunisolarCalendar().ToDateTime(day.Year, 1, 1, 0, 0, 0, 0)).ShouldBe(DateOnly.ParseExact(chinese, "yyyy-MM-dd"));
    }

    [Theory]
    [InlineData(2025, 6, 15, true, "2025-08-08")]
    [InlineData(2025, 6, 15, false, "2025-07-09")]
    [InlineData(2026, 3, 10, false, "2026-04-26")]
    [InlineData(2024, 3, 10, false, "2024-04-18")]
    [InlineData(2023, 3, 10, false, "2023-04-29")]
    [InlineData(2026, 8, 15, false, "2026-09-25")]
    [InlineData(2033, 11, 1, true, "2033-12-22")]
    public void A_lunar_date_has_its_day(int year, int month, int day, bool leap, string expected) =>
        LunarCalendar.DayOf(new LunarDate(year, month, day, leap)).ShouldBe(DateOnly.ParseExact(expected, "yyyy-MM-dd"));

    [Theory]
    [InlineData(2026, 2, 1, true)]
    [InlineData(2026, 13, 1, false)]
    [InlineData(2026, 1, 31, false)]
    [InlineData(2026, 0, 1, false)]
    [InlineData(2026, 1, 0, false)]
    [InlineData(1999, 1, 1, false)]
    [InlineData(2100, 1, 1, false)]
    public void A_lunar_date_that_does_not_exist_has_no_day(int year, int month, int day, bool leap) => LunarCalendar.DayOf(new LunarDate(year, month, day, leap)).ShouldBeNull();

    [Fact]
    public void Every_day_of_the_century_has_one_lunar_date_and_back()
    {
        var first = LunarCalendar.Tet(LunarCalendar.FirstYear);
        var days = new DateOnly(2100, 1, 1).DayNumber - first.DayNumber;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Choose(0, days).ToArbitrary(), offset => LunarCalendar.DayOf(LunarCalendar.Of(first.AddDays(offset))) == first.AddDays(offset)));
    }

    [Fact]
    public void Months_follow_each_other_without_a_gap_and_have_29_or_30_days()
    {
        DateOnly? next = null;
        for (var year = LunarCalendar.FirstYear; year <= LunarCalendar.LastYear; year++)
        {
            var months = LunarCalendar.Months(year);
            months.Where(month => !month.Leap).Select(month => month.Number).ShouldBe(Enumerable.Range(1, 12));
            months.Count(month => month.Leap).ShouldBe(months.Count - 12);
            foreach (var month in months)
            {
                if (next is { } expected) month.First.ShouldBe(expected);
                month.Days.ShouldBeInRange(29, 30);
                next = month.First.AddDays(month.Days);
            }
        }
    }
}
