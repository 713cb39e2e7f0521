using ConductBot.Conversations;

namespace ConductBot.Reminders.Creating;

/// <summary>What a word or press about a draft leads to.</summary>
/// <param name="Reply">What is shown.</param>
/// <param name="Pending">The draft after it, or null when it was dropped.</param>
internal sealed record CreationStep(Reply Reply, PendingTask? Pending);
