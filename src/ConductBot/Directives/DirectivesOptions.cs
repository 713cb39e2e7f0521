namespace ConductBot.Directives;

/// <summary>Settings of the library; the configuration section is <c>Directives</c>.</summary>
public sealed class DirectivesOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Directives";

    /// <summary>The folder that an empty store is seeded from; a relative path starts at the program's folder.</summary>
    public string LibraryFolder { get; set; } = "library";

    /// <summary>Id of the territory the organisation belongs to: only directives that bind it answer.</summary>
    public string Organization { get; set; } = "soc-trang";

    /// <summary>How often the library version is looked at: 0.1 to 2 s, so that every process has a publication within 5 s.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many answers of the day are remembered, so that what many ask is thought through once: 0 (none) to 100,000. About 10 KiB each.</summary>
    public int RememberedAnswers { get; set; } = 1_000;

    internal string FullLibraryFolder => Path.Combine(AppContext.BaseDirectory, LibraryFolder);
}
