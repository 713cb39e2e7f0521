using ConductBot.Conversations;

namespace ConductBot.Broadcasts.Chat;

/// <summary>Where a dialog stands after a step.</summary>
/// <param name="Reply">What is said.</param>
/// <param name="Draft">What is kept; null when nothing waits any more.</param>
internal sealed record DialogStep(Reply Reply, BroadcastDraft? Draft)
{
    /// <summary>Whether the reminder was confirmed.</summary>
    public bool IsDone { get; init; }
}
