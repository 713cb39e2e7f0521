namespace ConductBot.SelfReports;

/// <summary>How receivers of reports are reminded; the configuration section is <c>SelfReports</c>.</summary>
public sealed class SelfReportsOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "SelfReports";

    /// <summary>Working days after which the receiver of a report that is still open is reminded: 1 to 60.</summary>
    public int RemindAfterDays { get; set; } = 3;

    /// <summary>Working days from one such reminder to the next: 1 to 60.</summary>
    public int RemindEveryDays { get; set; } = 5;
}
