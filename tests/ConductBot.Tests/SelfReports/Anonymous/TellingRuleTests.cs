using System.Buffers.Binary;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports.Anonymous;

namespace ConductBot.Tests.SelfReports.Anonymous;

public sealed class TellingRuleTests
{
    private static readonly WorkingCalendar Calendar = new(OfficialDays.None, SendingHours.Read("07:30-11:30, 13:30-17:00")!);
    private static readonly DateTimeOffset Wednesday = VietnamClock.At(new DateOnly(2026, 3, 4), new TimeOnly(8, 0));

    [Theory]
    [InlineData(0UL, 2)]
    [InlineData(ulong.MaxValue, 26)]
    public void It_is_two_to_26_hours_later(ulong random, int hours) =>
        TellingRule.Moment(Wednesday, Bytes(random), Calendar).ShouldBe(Wednesday.AddHours(hours), TimeSpan.FromSeconds(1));

    [Fact]
    public void It_is_always_in_sending_hours_and_spread_over_them()
    {
        var moments = Enumerable.Range(0, 256).Select(step => TellingRule.Moment(Wednesday, Bytes((ulong)step << 56), Calendar)).ToList();
        moments.ShouldAllBe(moment => Calendar.NextSendingMoment(moment) == moment);
        moments.ShouldAllBe(moment => moment >= Wednesday.AddHours(2) && moment <= Wednesday.AddHours(26));
        moments.Distinct().Count().ShouldBeGreaterThan(60);
    }

    private static byte[] Bytes(ulong number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return bytes;
    }
}
