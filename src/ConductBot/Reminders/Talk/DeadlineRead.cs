using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>What words about time come to for a task.</summary>
/// <param name="Deadline">Until when, or null.</param>
internal sealed record DeadlineRead(TaskDeadline? Deadline = null)
{
    /// <summary>How it comes back, or null.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>What is to be asked, or null.</summary>
    public TaskDoubt? Doubt { get; init; }

    /// <summary>What is to be said, or null.</summary>
    public TaskNote? Note { get; init; }
}
