namespace ConductBot.Deliveries;

/// <summary>How proactive messages go out; the configuration section is <c>Deliveries</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Deliveries";

    /// <summary>Requests a second that the app may make in a tenant, 5 to 10,000. A fifth is kept for replies.</summary>
    public int RequestsPerSecond { get; set; } = 30;

    /// <summary>Messages on their way at the same time, 1 to 16: so many may be repeated after a crash.</summary>
    public int InFlight { get; set; } = 16;

    /// <summary>The longest that one request may take, 1 s to 1 minute, at most 60 % of <c>Timers:LeaseDuration</c> and longer than the connector's own limit.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(16);

    /// <summary>For how long a delivery that the channel puts off is tried, counted from its first attempt: 1 minute to 30 days.</summary>
    public TimeSpan GivesUpAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Days that the ledger keeps what is finished or parked: 1 to 3,650.</summary>
    public int LedgerDays { get; set; } = 365;

    /// <summary>Whether the limits are kept. Off in benchmarks alone.</summary>
    internal bool KeepPace { get; set; } = true;
}
