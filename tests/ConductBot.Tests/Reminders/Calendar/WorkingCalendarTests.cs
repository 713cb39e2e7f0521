using ConductBot.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = Shipped.Calendar;
    private static readonly WorkingCalendar LawOnly = new(OfficialDays.None, Shipped.Hours);

    [Theory]
    [InlineData("2024-02-07", DayKind.Working)]
    [InlineData("2024-02-08", DayKind.Holiday)]
    [InlineData("2024-02-10", DayKind.Holiday)]
    [InlineData("2024-02-12", DayKind.Holiday)]
    [InlineData("2024-02-13", DayKind.Substitute)]
    [InlineData("2024-02-14", DayKind.Substitute)]
    [InlineData("2024-02-15", DayKind.Working)]
    [InlineData("2024-04-18", DayKind.Holiday)]
    [InlineData("2024-04-29", DayKind.ExchangedOff)]
    [InlineData("2024-05-04", DayKind.MakeUp)]
    [InlineData("2024-09-03", DayKind.Holiday)]
    [InlineData("2025-01-24", DayKind.Working)]
    [InlineData("2025-01-27", DayKind.Holiday)]
    [InlineData("2025-01-31", DayKind.Holiday)]
    [InlineData("2025-02-03", DayKind.Working)]
    [InlineData("2025-04-07", DayKind.Holiday)]
    [InlineData("2025-04-26", DayKind.MakeUp)]
    [InlineData("2025-05-02", DayKind.ExchangedOff)]
    [InlineData("2025-09-01", DayKind.Holiday)]
    [InlineData("2025-09-03", DayKind.Working)]
    [InlineData("2026-01-02", DayKind.ExchangedOff)]
    [InlineData("2026-01-10", DayKind.MakeUp)]
    [InlineData("2026-02-13", DayKind.Working)]
    [InlineData("2026-02-16", DayKind.Holiday)]
    [InlineData("2026-02-20", DayKind.Holiday)]
    [InlineData("2026-02-23", DayKind.Working)]
    [InlineData("2026-04-26", DayKind.Holiday)]
    [InlineData("2026-04-27", DayKind.Substitute)]
    [InlineData("2026-08-22", DayKind.MakeUp)]
    [InlineData("2026-08-31", DayKind.ExchangedOff)]
    [InlineData("2026-09-01", DayKind.Holiday)]
    [InlineData("2026-09-03", DayKind.Working)]
    [InlineData("2026-11-21", DayKind.Weekend)]
    public void The_official_years_are_as_decided(string day, DayKind kind) => Calendar.On(Day(day)).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("2022-01-03", DayKind.Substitute)]
    [InlineData("2022-01-31", DayKind.Holiday)]
    [InlineData("2022-02-04", DayKind.Holiday)]
    [InlineData("2022-02-07", DayKind.Working)]
    [InlineData("2022-04-11", DayKind.Substitute)]
    [InlineData("2022-05-02", DayKind.Substitute)]
    [InlineData("2022-05-03", DayKind.Substitute)]
    [InlineData("2022-05-04", DayKind.Working)]
    [InlineData("2022-09-01", DayKind.Holiday)]
    [InlineData("2023-05-02", DayKind.Substitute)]
    [InlineData("2023-05-03", DayKind.Substitute)]
    [InlineData("2023-09-01", DayKind.Holiday)]
    [InlineData("2023-09-04", DayKind.Substitute)]
    [InlineData("2021-09-03", DayKind.Holiday)]
    public void The_law_s_rules_alone_give_what_was_decided_in_years_without_an_exchange(string day, DayKind kind) => LawOnly.On(Day(day)).Kind.ShouldBe(kind);

    [Fact]
    public void A_year_without_a_decision_is_provisional_where_the_law_leaves_a_choice()
    {
        Calendar.IsProvisional(2026).ShouldBeFalse();
        Calendar.IsProvisional(2031).ShouldBeTrue();
        Calendar.On(LunarCalendar.Tet(2031)).Provisional.ShouldBeTrue();
        Calendar.On(new DateOnly(2031, 4, 30)).Provisional.ShouldBeFalse();
    }

    [Fact]
    public void A_doubtful_day_counts_as_ordinary_and_is_told()
    {
        var day = new DateOnly(2026, 11, 24);
        Calendar.IsWorkingDay(day).ShouldBeTrue();
        Calendar.DoubtOn(day)!.Vietnamese.ShouldContain("Ngày Văn hóa Việt Nam");
        Calendar.DoubtOn(day.AddDays(1)).ShouldBeNull();
    }

    [Fact]
    public void An_added_holiday_is_off_from_its_year_and_made_up()
    {
        var calendar = new WorkingCalendar(new OfficialDays([], [new AddedHoliday(11, 24, 2027, null, new HolidayName("Ngày Văn hóa", "Culture Day"), "test")], []), Shipped.Hours);
        calendar.IsWorkingDay(new DateOnly(2026, 11, 24)).ShouldBeTrue();
        calendar.On(new DateOnly(2027, 11, 24)).Kind.ShouldBe(DayKind.Holiday);
        calendar.On(new DateOnly(2029, 11, 26)).Kind.ShouldBe(DayKind.Substitute);
    }

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-02-23", -1, "2026-02-13")]
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-08-22", 1, "2026-08-24")]
    [InlineData("2026-12-15", -7, "2026-12-04")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    public void Working_days_are_added_over_holidays_and_make_up_days(string from, int count, string expected) => Calendar.AddWorkingDays(Day(from), count).ShouldBe(Day(expected));

    [Theory]
    [InlineData(2026, 1, "2026-01-30")]
    [InlineData(2026, 2, "2026-02-27")]
    [InlineData(2026, 5, "2026-05-29")]
    [InlineData(2022, 4, "2022-04-29")]
    [InlineData(2026, 8, "2026-08-28")]
    public void The_last_working_day_of_a_month(int year, int month, string expected) => Calendar.LastWorkingDayOfMonth(year, month).ShouldBe(Day(expected));

    [Theory]
    [InlineData("2026-11-23 07:29", "2026-11-23 07:30")]
    [InlineData("2026-11-23 07:30", "2026-11-23 07:30")]
    [InlineData("2026-11-23 11:30", "2026-11-23 13:30")]
    [InlineData("2026-11-23 16:59", "2026-11-23 16:59")]
    [InlineData("2026-11-23 17:00", "2026-11-24 07:30")]
    [InlineData("2026-11-20 18:00", "2026-11-23 07:30")]
    [InlineData("2026-02-13 17:00", "2026-02-23 07:30")]
    [InlineData("2026-08-22 03:00", "2026-08-22 07:30")]
    public void The_next_sending_moment(string from, string expected) => Calendar.NextSendingMoment(At(from)).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-11-23 06:00", "2026-11-20 16:00")]
    [InlineData("2026-11-23 07:45", "2026-11-20 16:00")]
    [InlineData("2026-11-23 08:30", "2026-11-23 07:30")]
    [InlineData("2026-11-23 10:00", "2026-11-23 09:00")]
    [InlineData("2026-11-23 12:00", "2026-11-23 10:30")]
    [InlineData("2026-11-23 14:00", "2026-11-23 10:30")]
    [InlineData("2026-11-23 23:59", "2026-11-23 16:00")]
    [InlineData("2026-02-18 09:00", "2026-02-13 16:00")]
    public void The_last_sending_moment_an_hour_before_a_deadline(string deadline, string expected) => Calendar.LastSendingMoment(At(deadline), TimeSpan.FromHours(1)).ShouldBe(At(expected));

    [Fact]
    public void A_lead_longer_than_every_span_gives_a_day_s_beginning() =>
        Calendar.LastSendingMoment(At("2026-11-24 09:00"), TimeSpan.FromHours(9)).ShouldBe(At("2026-11-23 07:30"));

    [Fact]
    public void Going_forth_and_back_by_working_days_returns_to_a_working_day() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyDay, Gen.Choose(0, 60).ToArbitrary(), (day, count) =>
        {
            var start = Calendar.WorkingDayFrom(day);
            var there = Calendar.AddWorkingDays(start, count);
            return Calendar.IsWorkingDay(there) && Calendar.AddWorkingDays(there, -count) == start && Calendar.WorkingDaysBetween(start, there) == count && Calendar.WorkingDaysBetween(there, start) == -count;
        }));

    [Fact]
    public void Sending_moments_are_in_sending_hours_and_none_lies_between() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyMoment, moment =>
        {
            var next = Calendar.NextSendingMoment(moment);
            if (!Calendar.IsSendingMoment(next) || next < moment || Calendar.NextSendingMoment(next) != next) return false;
            for (var between = moment; between < next; between += TimeSpan.FromMinutes(17))
            {
                if (Calendar.IsSendingMoment(between)) return false;
            }

            return true;
        }));

    [Fact]
    public void The_last_sending_moment_is_in_sending_hours_and_leaves_its_lead() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyMoment, Gen.Choose(1, 180).ToArbitrary(), (deadline, minutes) =>
        {
            var last = Calendar.LastSendingMoment(deadline, TimeSpan.FromMinutes(minutes));
            return Calendar.IsSendingMoment(last) && last + TimeSpan.FromMinutes(minutes) <= deadline && deadline - last < TimeSpan.FromDays(25);
        }));

    private static Arbitrary<DateOnly> AnyDay => Gen.Choose(0, 18_000).Select(offset => new DateOnly(2001, 1, 1).AddDays(offset)).ToArbitrary();

    private static Arbitrary<DateTimeOffset> AnyMoment =>
        (from day in AnyDay.Generator from minute in Gen.Choose(0, (24 * 60) - 1) select VietnamClock.At(day, TimeOnly.MinValue).AddMinutes(minute).ToUniversalTime()).ToArbitrary();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static DateTimeOffset At(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", null), VietnamClock.Offset);
}
