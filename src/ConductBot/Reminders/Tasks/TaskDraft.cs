using ConductBot.Directives;
using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Tasks;

/// <summary>A task as far as it is understood, before its giver has confirmed it: what the creation form is opened with.</summary>
public sealed record TaskDraft
{
    /// <summary>What is to be done, or "".</summary>
    public string Title { get => field ?? ""; init; } = "";

    /// <summary>More about it, or "".</summary>
    public string Detail { get => field ?? ""; init; } = "";

    /// <summary>The clause it comes from, or null.</summary>
    public ClauseId? Basis { get; init; }

    /// <summary>Until when, or null when it is to be asked. One in the past is shown as passed and asked for anew.</summary>
    public TaskDeadline? Deadline { get; init; }

    /// <summary>Who is to do it; none when it is to be asked.</summary>
    public IReadOnlyList<TaskAssignee> Assignees { get => field ?? []; init; } = [];

    /// <summary>The words that name who is to do it where nobody was found for them, such as a body that no longer exists.</summary>
    public IReadOnlyList<string> Unknown { get => field ?? []; init; } = [];

    /// <summary>Whether each unit has it as a whole; else everybody in it has one each. Null when it is to be asked.</summary>
    public bool? Together { get; init; }

    /// <summary>When it is reminded of.</summary>
    public ReminderPlan Plan { get => field ?? ReminderPlan.Usual; init; } = ReminderPlan.Usual;

    /// <summary>How it comes back, or null.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Whether its messages go outside sending hours too.</summary>
    public bool Urgent { get; init; }
}
