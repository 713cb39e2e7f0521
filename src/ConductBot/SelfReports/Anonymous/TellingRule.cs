using System.Buffers.Binary;
using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Anonymous;

/// <summary>When the receiver learns of what was done without a name: 2 to 26 hours later and within sending hours, so that the hour says nothing. Pure.</summary>
internal static class TellingRule
{
    private static readonly TimeSpan Least = TimeSpan.FromHours(2);
    private static readonly TimeSpan Range = TimeSpan.FromHours(24);

    /// <summary>The moment.</summary>
    /// <param name="now">When it was done.</param>
    /// <param name="random">Eight random bytes or more.</param>
    /// <param name="calendar">The sending hours.</param>
    public static DateTimeOffset Moment(DateTimeOffset now, ReadOnlySpan<byte> random, WorkingCalendar calendar)
    {
        var share = (BinaryPrimitives.ReadUInt64BigEndian(random) >> 11) / (double)(1UL << 53);
        return calendar.NextSendingMoment(now + Least + (Range * share));
    }
}
