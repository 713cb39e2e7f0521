using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Tasks;

/// <summary>What an act led to: a closed set.</summary>
public abstract record TaskOutcome
{
    private TaskOutcome() { }

    /// <summary>It was done; the same act again gives this too.</summary>
    public sealed record Changed(TaskView Now) : TaskOutcome;

    /// <summary>Nothing was changed: the task as it is does not allow it, or what was given is wrong.</summary>
    public sealed record Refused(TaskFault Fault, TaskView Now) : TaskOutcome;

    /// <summary>This person may not.</summary>
    public sealed record Denied(DenialReason Reason) : TaskOutcome;

    /// <summary>There is no such task (any more).</summary>
    public sealed record Gone : TaskOutcome;
}
