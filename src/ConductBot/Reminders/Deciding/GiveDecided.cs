using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Deciding;

/// <summary>What was decided about giving a task: a closed set.</summary>
internal abstract record GiveDecided
{
    private GiveDecided() { }

    /// <summary>It is given so.</summary>
    public sealed record Accepted(SeriesView Series) : GiveDecided;

    /// <summary>Something is wrong with it.</summary>
    public sealed record Refused(TaskFault Fault) : GiveDecided;

    /// <summary>This one may not be given it by the asker.</summary>
    public sealed record Denied(DenialReason Reason, TaskAssignee To) : GiveDecided;
}
