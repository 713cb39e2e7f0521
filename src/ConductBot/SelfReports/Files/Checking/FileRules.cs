namespace ConductBot.SelfReports.Files.Checking;

/// <summary>Limits of what is attached.</summary>
public static class FileRules
{
    /// <summary>Bytes of a file, as it came.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Files of a report.</summary>
    public const int MostFiles = 5;

    /// <summary>Characters of a name.</summary>
    public const int NameCharacters = 100;
}
