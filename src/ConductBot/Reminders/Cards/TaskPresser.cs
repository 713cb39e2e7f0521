using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Cards;

/// <summary>Who speaks or presses, asked anew each time, and what tasks are called in words.</summary>
internal sealed class TaskPresser(Speakers speakers, TaskWords words)
{
    /// <summary>What tasks are called in words.</summary>
    public TaskWords Words => words;

    /// <summary>The organisation as it is now.</summary>
    public OrganizationSnapshot Organization => speakers.Organization;

    /// <summary>Who presses, or the reason in words why nobody known does.</summary>
    public ValueTask<(Asking? Asking, string Unknown)> WhoAsync(CardPress press, CancellationToken cancellationToken) => speakers.WhoAsync(press, cancellationToken);

    /// <summary>Who writes, or the reason in words why nobody known does.</summary>
    public ValueTask<(Asking? Asking, string Unknown)> WhoAsync(Turn turn, CancellationToken cancellationToken) => speakers.WhoAsync(turn, cancellationToken);
}
