namespace ConductBot.SelfReports.Figures;

/// <summary>A report as it is counted.</summary>
/// <param name="Unit">The reporter's unit then.</param>
/// <param name="Month">The first day of its month.</param>
/// <param name="Form">Its form.</param>
/// <param name="IsConfidential">As the form had it when it was filed.</param>
internal sealed record FigureCount(string Unit, DateOnly Month, string Form, bool IsConfidential)
{
    /// <summary>Who filed it, only to count how many people did; null where that is not known.</summary>
    public string? Reporter { get; init; }
}
