namespace ConductBot.Reminders.Talk;

/// <summary>How much of a task a message names.</summary>
internal enum Completeness
{
    /// <summary>Whom or when is missing.</summary>
    Partly,

    /// <summary>Both whom and when are there.</summary>
    Complete,
}
