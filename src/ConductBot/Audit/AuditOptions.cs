namespace ConductBot.Audit;

/// <summary>Settings of the audit; the configuration section is <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Audit";

    /// <summary>The file to which the end of the chain is appended daily; it belongs on another machine or medium than the database. A relative path starts at the working directory.</summary>
    public string AnchorFile { get; set; } = "data/audit-anchors.txt";
}
