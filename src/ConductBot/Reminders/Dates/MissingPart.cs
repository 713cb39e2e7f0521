namespace ConductBot.Reminders.Dates;

/// <summary>What a repetition lacks.</summary>
public enum MissingPart
{
    /// <summary>"hàng tuần": on which day of the week?</summary>
    Weekday,

    /// <summary>"hàng tháng": on which day of the month?</summary>
    DayOfMonth,

    /// <summary>"hàng năm": on which day of the year?</summary>
    DayOfYear,
}
