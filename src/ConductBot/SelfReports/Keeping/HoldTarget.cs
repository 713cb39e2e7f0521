namespace ConductBot.SelfReports.Keeping;

/// <summary>What is held: a report, or everything of a person. One of the two is set.</summary>
/// <param name="Report">The report's id, or null.</param>
/// <param name="Person">The person's id, or null.</param>
public sealed record HoldTarget(string? Report, string? Person)
{
    /// <summary>Whether a hold is on this.</summary>
    public bool IsOf(ReportHold hold) => Report is not null ? hold.Report == Report : Person is { } person && hold.Keeps(person);
}
