using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Deciding;

/// <summary>What was decided about an act: a closed set.</summary>
internal abstract record TaskDecided
{
    private TaskDecided() { }

    /// <summary>The task becomes this, and these are told.</summary>
    public sealed record Changed(AssignedTask After, IReadOnlyList<TaskNotice> Notices) : TaskDecided;

    /// <summary>The act was done before: nothing changes.</summary>
    public sealed record Repeated : TaskDecided;

    /// <summary>The task does not allow it, or what was given is wrong.</summary>
    public sealed record Refused(TaskFault Fault) : TaskDecided;

    /// <summary>This person may not.</summary>
    public sealed record Denied(DenialReason Reason) : TaskDecided;
}
