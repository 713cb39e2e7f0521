namespace ConductBot.Reminders.Dates;

/// <summary>Why words that look like a date or a time are none.</summary>
public enum RefusalKind
{
    /// <summary>"31/2".</summary>
    NoSuchDay,

    /// <summary>"ngày 5 tháng 13".</summary>
    NoSuchMonth,

    /// <summary>"30 Tết" in a year whose last month has 29 days.</summary>
    NoSuchLunarDay,

    /// <summary>"thứ tám".</summary>
    NoSuchWeekday,

    /// <summary>"25h", "8h75", "15h sáng".</summary>
    NoSuchTime,

    /// <summary>Before 2001, after 2098, or more than ten years off.</summary>
    TooFar,
}
