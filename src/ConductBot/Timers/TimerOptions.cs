namespace ConductBot.Timers;

/// <summary>How timers are worked on; the configuration section is <c>Timers</c>.</summary>
public sealed class TimerOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Timers";

    /// <summary>How often each shard is looked at: 0.1 to 10 s. A timer fires at most about so much late.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a shard is held without renewal, and so how long after a machine is gone another takes over: 10 s to 5 minutes.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many timers fire at the same time in one process: 1 to 256.</summary>
    public int Parallelism { get; set; } = 16;
}
