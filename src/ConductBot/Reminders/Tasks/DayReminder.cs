namespace ConductBot.Reminders.Tasks;

/// <summary>The reminder on the day of the deadline. The names stand in rows: they are never changed.</summary>
public enum DayReminder
{
    /// <summary>None.</summary>
    None,

    /// <summary>When that day's sending hours begin.</summary>
    Morning,

    /// <summary>At the very time of the deadline, whatever the hour: what somebody set for oneself.</summary>
    AtTheTime,
}
