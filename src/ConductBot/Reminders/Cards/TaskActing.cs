using ConductBot.Conversations;
using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Cards;

/// <summary>Who wants something done, and what they saw.</summary>
/// <param name="ActId">The act's stable id.</param>
/// <param name="Asking">Who.</param>
/// <param name="Language">Their language.</param>
/// <param name="Now">The time.</param>
internal sealed record TaskActing(string ActId, Asking Asking, Language Language, DateTimeOffset Now)
{
    /// <summary>The version of the task that they saw; 0 when that does not matter.</summary>
    public long Seen { get; init; }
}
