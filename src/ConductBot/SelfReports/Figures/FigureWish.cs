using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>What a message wants to see.</summary>
/// <param name="Period">Which months.</param>
/// <param name="Unit">The words for a unit, or null for all that the asker manages.</param>
internal sealed record FigureWish(MonthSpan Period, string? Unit);
