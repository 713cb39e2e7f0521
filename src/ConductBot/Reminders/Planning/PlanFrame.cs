using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Planning;

/// <summary>What a plan's moments follow from.</summary>
internal sealed record PlanFrame
{
    /// <summary>When it is reminded of.</summary>
    public required ReminderPlan Plan { get; init; }

    /// <summary>Until when it is to be done.</summary>
    public required TaskDeadline Deadline { get; init; }

    /// <summary>Nothing is reminded of that would have come before then or at that moment.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>A manager marked it urgent.</summary>
    public bool Urgent { get; init; }

    /// <summary>Somebody set it for oneself.</summary>
    public bool Personal { get; init; }

    /// <summary>Put off until then, or null.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    public static PlanFrame Of(TaskView task) => new()
    {
        Plan = task.Series.Plan,
        Deadline = task.Deadline,
        Began = task.Task.RoundBegan > task.Series.Given ? task.Task.RoundBegan : task.Series.Given,
        Urgent = task.Series.Urgent,
        Personal = task.Parties.IsPersonal,
        SnoozedUntil = task.Task.SnoozedUntil,
    };

    /// <summary>A task that is about to be given.</summary>
    public static PlanFrame Of(NewTask task, string giver, DateTimeOffset now) => new()
    {
        Plan = task.Plan,
        Deadline = task.Deadline,
        Began = now,
        Urgent = task.Urgent,
        Personal = task.Assignees.Count > 0 && task.Assignees.All(one => one is TaskAssignee.OnePerson person && string.Equals(person.Id, giver, StringComparison.OrdinalIgnoreCase)),
    };
}
