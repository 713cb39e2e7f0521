namespace ConductBot.Reminders.Dates;

/// <summary>In what "nhắc trước 3 ngày" counts.</summary>
public enum LeadUnit
{
    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days as they come.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,
}
