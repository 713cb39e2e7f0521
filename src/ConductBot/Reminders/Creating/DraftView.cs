using ConductBot.Conversations;
using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Creating;

/// <summary>For whom and when a draft is shown.</summary>
/// <param name="Asking">Who draws it up.</param>
/// <param name="Language">Their language.</param>
/// <param name="Now">The time.</param>
internal sealed record DraftView(Asking Asking, Language Language, DateTimeOffset Now);
