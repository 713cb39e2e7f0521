namespace ConductBot.SelfReports.Keeping;

/// <summary>A report, or everything of a person, is kept for an open inquiry: nothing of it is destroyed until the hold is released.</summary>
/// <param name="Id">Derived from the act that placed it: the same act places it once.</param>
/// <param name="Report">The report's id; null for a person.</param>
/// <param name="Person">The person's id; null for a report.</param>
/// <param name="By">Who placed it: a person's id, or the operator.</param>
/// <param name="Since">When.</param>
/// <param name="Reason">As it was written.</param>
public sealed record ReportHold(string Id, string? Report, string? Person, string By, DateTimeOffset Since, string Reason)
{
    /// <summary>Whether it keeps a report.</summary>
    public bool Covers(ReportHead head) => Report == head.Id || (head.Reporter is { } reporter && Keeps(reporter));

    /// <summary>Whether it keeps everything of a person.</summary>
    public bool Keeps(string person) => string.Equals(Person, person, StringComparison.OrdinalIgnoreCase);
}
