using ConductBot.Organization.Permissions;

namespace ConductBot.Reminders.Tasks;

/// <summary>What giving a task led to: a closed set.</summary>
public abstract record GiveOutcome
{
    private GiveOutcome() { }

    /// <summary>It is given; the same act again gives this too.</summary>
    public sealed record Given(SeriesView Series) : GiveOutcome;

    /// <summary>Nothing was given: something is wrong with it.</summary>
    public sealed record Refused(TaskFault Fault) : GiveOutcome;

    /// <summary>Nothing was given: this one may not be given it.</summary>
    public sealed record Denied(DenialReason Reason, TaskAssignee To) : GiveOutcome;
}
