namespace ConductBot.Reminders.Tasks;

/// <summary>More time that was asked for and not decided.</summary>
/// <param name="Until">Until when.</param>
/// <param name="Reason">Why, as it was written.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
public sealed record TaskExtension(TaskDeadline Until, string Reason, string By, DateTimeOffset At);
