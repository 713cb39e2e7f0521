using ConductBot.Conversations.Links;
using ConductBot.Reminders.Tasks;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.Reminders.Ics;

/// <summary>Names in links to a task's calendar file: task and person.</summary>
internal sealed class IcsTokens(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly LinkSealer _sealer = new(protection.CreateProtector("ConductBot.Reminders.Ics", "v1"), Lifetime, time);

    /// <summary>A name for a person's file of a task.</summary>
    public string Issue(TaskId task, string personId) => _sealer.Issue(task.ToString(), personId);

    /// <summary>What a name stands for; null when it is not ours or is over.</summary>
    public IcsTicket? Read(string token) => _sealer.Read(token) is { Parts: [var task, var person], Until: var until } && TaskId.Read(task) is { } id ? new IcsTicket(id, person, until) : null;
}
