namespace ConductBot.Web.Hosting.Development;

/// <summary>What only a developer's host may do; the configuration section is <c>Development</c>.</summary>
internal sealed class DevelopmentOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Development";

    /// <summary>Whether the clock can be moved: <c>true</c> only in the environment Development and in local mode.</summary>
    public bool MovableClock { get; set; }

    /// <summary>How far ahead of the true time the clock starts: at most 3,650 days, also behind. Needs <see cref="MovableClock"/>.</summary>
    public TimeSpan ClockAhead { get; set; }
}
