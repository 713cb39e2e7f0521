namespace ConductBot.SelfReports.Storing;

/// <summary>A report's own key. Without this row nothing of its content can be read.</summary>
/// <param name="Padding">
/// As long as what an engine keeps of a row beside others, so that the key stands behind it on pages of its own: those are cleared when the row is deleted, while copies of a row's beginning may stay in a page that was split. Rows
/// of before have none.
/// </param>
/// <param name="Key">256 random bits.</param>
internal sealed record ReportKey(string? Padding, byte[] Key)
{
    /// <summary>More than the kibibyte that SQLite keeps of a row in a page of 4 KiB.</summary>
    public const int PaddingCharacters = 1536;
}
