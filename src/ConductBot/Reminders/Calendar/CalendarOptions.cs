namespace ConductBot.Reminders.Calendar;

/// <summary>When people may be written to; the configuration section is <c>Calendar</c>.</summary>
public sealed class CalendarOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Calendar";

    /// <summary>The hours of a working day, Vietnam's time: one to six spans of at least five minutes, in order. All else is quiet.</summary>
    public string SendingHours { get; set; } = "07:30-11:30, 13:30-17:00";
}
