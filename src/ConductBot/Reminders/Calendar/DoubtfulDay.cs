namespace ConductBot.Reminders.Calendar;

/// <summary>A day that may be off although no known law or decision says so: it counts as it otherwise would, and whoever sets a date on it is told.</summary>
/// <param name="Day">The day.</param>
/// <param name="Vietnamese">Why, Vietnamese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Source">Where it is said.</param>
public sealed record DoubtfulDay(DateOnly Day, string Vietnamese, string English, string Source);
