using ConductBot.Reminders.Deciding;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Storing;

/// <summary>One task, and who is still to be told of its last changes.</summary>
internal sealed record TaskRecord(AssignedTask Task)
{
    /// <summary>Notices that are perhaps not handed in yet: handing them in again changes nothing.</summary>
    public IReadOnlyList<TaskNotice> Notices { get => field ?? []; init; } = [];
}
