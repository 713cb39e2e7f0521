using System.Globalization;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Cards;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Cards;

public sealed class SnoozeTimesTests
{
    [Theory]
    [InlineData("2026-11-23 08:10", "2026-11-23 10:15")]
    [InlineData("2026-11-23 09:50", "2026-11-23 13:30")]
    [InlineData("2026-11-23 14:00", "2026-11-23 16:00")]
    [InlineData("2026-11-23 15:30", "2026-11-23 16:45")]
    [InlineData("2026-11-23 16:40", null)]
    [InlineData("2026-11-23 23:30", null)]
    [InlineData("2026-11-22 09:00", null)]
    public void Later_today_stays_within_the_day_s_office_hours(string now, string? then) => Text(SnoozeTimes.LaterToday(At(now), Shipped.Calendar)).ShouldBe(then);

    [Theory]
    [InlineData("2026-11-23 09:00", "2026-11-24 07:30")]
    [InlineData("2026-11-27 09:00", "2026-11-30 07:30")]
    [InlineData("2026-12-31 09:00", "2027-01-04 07:30")]
    public void Tomorrow_is_the_next_working_morning(string now, string then) => Text(SnoozeTimes.Tomorrow(At(now), Shipped.Calendar)).ShouldBe(then);

    [Theory]
    [InlineData("2026-11-23 09:00", "2026-11-30 07:30")]
    [InlineData("2026-11-29 09:00", "2026-11-30 07:30")]
    [InlineData("2026-11-25 09:00", "2026-11-30 07:30")]
    public void Next_monday_is_never_today(string now, string then) => Text(SnoozeTimes.Monday(At(now), Shipped.Calendar)).ShouldBe(then);

    [Theory]
    [InlineData("2026-11-27", "2026-11-23", 3, "2026-11-30")]
    [InlineData("2026-11-27", "2026-11-23", 5, "2026-12-02")]
    [InlineData("2026-11-20", "2026-11-23", 1, "2026-11-24")]
    public void More_days_count_from_the_deadline_or_from_today_and_end_on_a_working_day(string deadline, string today, int days, string until) =>
        MoreTimeRule.After(new TaskDeadline(DateOnly.Parse(deadline, CultureInfo.InvariantCulture)), days, (At($"{today} 09:00"), Shipped.Calendar)).Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(until);

    private static DateTimeOffset At(string text) => new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), VietnamClock.Offset);

    private static string? Text(DateTimeOffset? moment) => moment is { } at ? VietnamClock.In(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
