using ConductBot.Reminders.Calendar;

namespace ConductBot.Audit.Chat;

/// <summary>Which records are shown. Nothing set: all.</summary>
/// <param name="Months">Of these months, in Vietnam.</param>
/// <param name="Subject">About this thing: its name stands in the subject.</param>
/// <param name="Actor">By this pseudonym.</param>
internal sealed record AuditFilter(MonthSpan? Months = null, string? Subject = null, string? Actor = null)
{
    /// <summary>Whether a record is among them.</summary>
    public bool Takes(AuditRecord record) =>
        (Months is null || Months.Holds(VietnamClock.DayOf(record.At)))
        && (Subject is null || record.Subject.Split(' ').Contains(Subject, StringComparer.Ordinal))
        && (Actor is null || record.Actor == Actor);

    /// <summary>For the audit itself: ids and months, never words.</summary>
    public override string ToString() => string.Join(' ', new[] { "audit", Months?.ToString(), Subject, Actor }.OfType<string>());
}
