namespace ConductBot.Reminders.Storing;

/// <summary>A person or unit may have something to do with a task, or have given a series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Number">Which of its tasks; null for a series that was given.</param>
/// <param name="Written">When: one that leads nowhere goes when it is ten minutes old.</param>
internal sealed record TaskHint(string Series, int? Number, DateTimeOffset Written);
