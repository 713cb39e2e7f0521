using ConductBot.Directives;
using ConductBot.Reminders.Talk;

namespace ConductBot.Reminders.Creating;

/// <summary>The clause that words name, or null; and what is to be said of it.</summary>
internal sealed record BasisRead(ClauseId? Basis, TaskNote? Note = null);
