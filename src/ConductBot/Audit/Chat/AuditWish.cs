using ConductBot.Reminders.Calendar;

namespace ConductBot.Audit.Chat;

/// <summary>What a message wants to see of the audit.</summary>
/// <param name="Months">Which months; null for all, from the newest on.</param>
/// <param name="Of">The words for a thing or a person, or null.</param>
internal sealed record AuditWish(MonthSpan? Months, string? Of);
