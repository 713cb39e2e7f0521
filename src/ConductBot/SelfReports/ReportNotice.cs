namespace ConductBot.SelfReports;

/// <summary>Somebody is to be told something about a report. The names stand in rows and ids: they are never changed.</summary>
/// <param name="Recipient">Who.</param>
/// <param name="What">What about.</param>
/// <param name="Count">Which of its kind, from 1.</param>
/// <param name="At">Since when.</param>
public sealed record ReportNotice(string Recipient, ReportNoticeKind What, int Count, DateTimeOffset At)
{
    /// <summary>Its part of a delivery's id.</summary>
    public string Occurrence => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{What.ToString().ToLowerInvariant()}-{Count}");
}
