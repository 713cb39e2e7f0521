namespace ConductBot.Storage;

/// <summary>Where and how the embedded engine stores; the configuration section is <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Storage";

    /// <summary>The database file; a relative path starts at the working directory. Its folder is made when missing.</summary>
    public string DatabasePath { get; set; } = "data/conductbot.db";

    /// <summary>The folder of the key ring that wraps the data keys. Without it nothing sealed can be read: back it up apart from the database.</summary>
    public string KeyFolder { get; set; } = "data/keys";

    /// <summary>How long to wait for another process that holds the database: 50 ms to 2 minutes.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long new payloads are sealed under one data key: 1 to 3,650 days. Old keys stay for reading.</summary>
    public TimeSpan DataKeyLifetime { get; set; } = TimeSpan.FromDays(90);
}
