namespace ConductBot.Reminders.Reminding;

/// <summary>Whom a step reaches.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Key">The step's key, or the one of what is said instead: that nobody does it any more, that nobody acts.</param>
internal sealed record StepRecipient(string PersonId, string Key);
