namespace ConductBot.Reminders.Calendar;

/// <summary>The time in Vietnam (Asia/Ho_Chi_Minh), which keeps UTC+7 all year.</summary>
public static class VietnamClock
{
    /// <summary>Ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>A moment as clocks there show it.</summary>
    public static DateTimeOffset In(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The day there.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(In(moment).DateTime);

    /// <summary>The time of day there.</summary>
    public static TimeOnly TimeOf(DateTimeOffset moment) => TimeOnly.FromDateTime(In(moment).DateTime);

    /// <summary>The moment at which clocks there show a time of a day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), Offset);
}
