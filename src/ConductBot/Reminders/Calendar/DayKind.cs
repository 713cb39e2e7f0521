namespace ConductBot.Reminders.Calendar;

/// <summary>What a day is in the calendar of offices.</summary>
public enum DayKind
{
    /// <summary>An ordinary working day.</summary>
    Working,

    /// <summary>Saturday or Sunday, when nothing else is said.</summary>
    Weekend,

    /// <summary>A public holiday (ngày lễ, tết).</summary>
    Holiday,

    /// <summary>Given for a holiday that fell on a day of rest (nghỉ bù).</summary>
    Substitute,

    /// <summary>A working day that was exchanged for another (hoán đổi), or a day off by decision.</summary>
    ExchangedOff,

    /// <summary>A day of rest that is worked instead (làm bù).</summary>
    MakeUp,
}
