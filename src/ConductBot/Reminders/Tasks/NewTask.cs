using ConductBot.Directives;
using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Tasks;

/// <summary>A task as it is confirmed by whoever gives it.</summary>
public sealed record NewTask
{
    /// <summary>The act that gives it: the same act again gives nothing new. 1 to 64 characters.</summary>
    public required string ActId { get; init; }

    /// <summary>What is to be done, 1 to <see cref="TaskSeries.TitleCharacters"/> characters.</summary>
    public required string Title { get; init; }

    /// <summary>More about it, at most <see cref="TaskSeries.DetailCharacters"/> characters.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The clause it comes from, or null.</summary>
    public ClauseId? Basis { get; init; }

    /// <summary>Until when.</summary>
    public required TaskDeadline Deadline { get; init; }

    /// <summary>One task each: 1 to <see cref="TaskSeries.MostTasks"/>.</summary>
    public required IReadOnlyList<TaskAssignee> Assignees { get; init; }

    /// <summary>When it is reminded of.</summary>
    public ReminderPlan Plan { get; init; } = ReminderPlan.Usual;

    /// <summary>How it comes back, or null.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Whether its messages go outside sending hours too.</summary>
    public bool Urgent { get; init; }
}
