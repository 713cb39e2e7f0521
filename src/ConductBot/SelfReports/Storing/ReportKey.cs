namespace ConductBot.SelfReports.Storing;

/// <summary>A report's own key. Without this row nothing of its content can be read.</summary>
/// <param name="Padding">
/// More random bytes than an engine keeps of a row beside others, so that the key stands behind them on pages of its own: those are cleared when the row is deleted, while copies of a row's beginning may stay in a page that was split.
/// Rows of before have none, or letters.
/// </param>
/// <param name="Key">256 random bits.</param>
internal sealed record ReportKey(string? Padding, byte[] Key)
{
    /// <summary>More than the two kibibytes that SQLite keeps of a row in a page of 8 KiB; random, for long rows are deflated.</summary>
    public const int PaddingBytes = 2400;
}
