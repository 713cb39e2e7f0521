namespace ConductBot.Broadcasts;

/// <summary>Reminders to many; the configuration section is <c>Broadcasts</c>.</summary>
public sealed class BroadcastOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Broadcasts";

    /// <summary>People that one reminder may go to: 1 to 9,999.</summary>
    public int MostPeople { get; set; } = 2000;

    /// <summary>How late, after a downtime or for somebody who was not reachable, a reminder still goes; later it is not sent and said to be missed: 10 minutes to 7 days.</summary>
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Days that a reminder is kept after the last of it: 1 to 3,650.</summary>
    public int KeepDays { get; set; } = 90;
}
