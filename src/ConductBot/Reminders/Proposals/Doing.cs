namespace ConductBot.Reminders.Proposals;

/// <summary>That a piece of a text tells somebody to do something.</summary>
/// <param name="From">The piece from where it says what.</param>
/// <param name="IsReport">Whether that is, or ends in, a report.</param>
internal sealed record Doing(string From, bool IsReport);
