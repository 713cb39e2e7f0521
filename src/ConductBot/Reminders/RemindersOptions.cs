namespace ConductBot.Reminders;

/// <summary>How tasks are kept; the configuration section is <c>Reminders</c>.</summary>
public sealed class RemindersOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Reminders";

    /// <summary>Days that a series is kept after the last of its tasks ended: 30 to 3,650.</summary>
    public int TaskDays { get; set; } = 730;
}
