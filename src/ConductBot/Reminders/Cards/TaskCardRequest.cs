using ConductBot.Conversations;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>What a task's card is drawn from.</summary>
/// <param name="Task">The task.</param>
/// <param name="Viewer">Whose view: the buttons are what this person may do on that day.</param>
/// <param name="Language">The viewer's.</param>
/// <param name="Now">The time.</param>
internal sealed record TaskCardRequest(TaskView Task, Asking Viewer, Language Language, DateTimeOffset Now)
{
    /// <summary>What stands above the title: why the card comes now, or ""; plain text.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Which buttons.</summary>
    public TaskCardPart Part { get; init; }
}
