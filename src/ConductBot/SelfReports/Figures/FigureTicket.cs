using ConductBot.Reminders.Calendar;

namespace ConductBot.SelfReports.Figures;

/// <summary>What a link to a file of figures stands for.</summary>
/// <param name="PersonId">For whom.</param>
/// <param name="Period">Which months.</param>
/// <param name="Unit">The unit's id, or null for all.</param>
internal sealed record FigureTicket(string PersonId, MonthSpan Period, string? Unit);
