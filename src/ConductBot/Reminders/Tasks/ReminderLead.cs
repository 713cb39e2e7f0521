using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Tasks;

/// <summary>So long before the deadline.</summary>
/// <param name="Count">From 1.</param>
/// <param name="Unit">In what it counts.</param>
public sealed record ReminderLead(int Count, LeadUnit Unit);
