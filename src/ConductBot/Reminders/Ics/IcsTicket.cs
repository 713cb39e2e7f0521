using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Ics;

/// <summary>What a link to a calendar file stands for.</summary>
/// <param name="Task">The task.</param>
/// <param name="PersonId">For whom.</param>
/// <param name="Expires">When it stops.</param>
internal sealed record IcsTicket(TaskId Task, string PersonId, DateTimeOffset Expires);
