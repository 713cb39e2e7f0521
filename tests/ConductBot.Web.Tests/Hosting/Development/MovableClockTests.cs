using ConductBot.Web.Commands;
using ConductBot.Web.Hosting.Development;

namespace ConductBot.Web.Tests.Hosting.Development;

public sealed class MovableClockTests
{
    [Fact]
    public void It_shows_another_time_and_its_intervals_pass_as_ever()
    {
        var clock = new MovableClock(TimeProvider.System, TimeSpan.Zero);
        var stamp = clock.GetTimestamp();
        clock.TryMove(TimeSpan.FromDays(30)).ShouldBeTrue();
        (clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).ShouldBeInRange(TimeSpan.FromDays(29.9), TimeSpan.FromDays(30.1));
        clock.GetElapsedTime(stamp).ShouldBeLessThan(TimeSpan.FromDays(1));
        clock.TryMove(TimeSpan.FromDays(-31)).ShouldBeTrue();
        clock.Ahead.ShouldBe(TimeSpan.FromDays(-1));
    }

    [Theory]
    [InlineData(3651)]
    [InlineData(-3651)]
    [InlineData(10_000_000)]
    public void It_goes_no_further_than_ten_years(int days)
    {
        var clock = new MovableClock(TimeProvider.System, TimeSpan.Zero);
        clock.TryMove(TimeSpan.FromDays(days)).ShouldBeFalse();
        clock.Ahead.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("3d", 3 * 24 * 60)]
    [InlineData("12h", 12 * 60)]
    [InlineData("30m", 30)]
    [InlineData("-2h", -120)]
    public void A_span_is_read(string text, int minutes) => ClockCommand.Move(text, null).ShouldBe(new ClockMove(TimeSpan.FromMinutes(minutes), null));

    [Fact]
    public void A_time_is_read()
    {
        ClockCommand.Move(null, "2026-12-15 08:00").ShouldBe(new ClockMove(null, new DateTime(2026, 12, 15, 8, 0, 0)));
        ClockCommand.Move(null, null).ShouldBeNull();
    }

    [Theory]
    [InlineData("3", null)]
    [InlineData("d", null)]
    [InlineData("3 ngày", null)]
    [InlineData("99999999999d", null)]
    [InlineData(null, "15/12/2026")]
    [InlineData("3d", "2026-12-15 08:00")]
    public void What_can_t_be_read_is_refused_with_what_to_write(string? forward, string? to) => Should.Throw<CommandException>(() => ClockCommand.Move(forward, to));
}
