namespace ConductBot.Organization;

/// <summary>Settings of the organisation; the configuration section is <c>Organization</c>.</summary>
public sealed class OrganizationOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Organization";

    /// <summary>How often the published version is looked at: 0.1 to 5 s.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
