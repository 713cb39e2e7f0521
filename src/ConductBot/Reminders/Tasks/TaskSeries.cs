using ConductBot.Directives;
using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Tasks;

/// <summary>What the tasks that were given in one act have in common.</summary>
public sealed record TaskSeries
{
    /// <summary>Characters of <see cref="Title"/>.</summary>
    public const int TitleCharacters = 200;

    /// <summary>Characters of <see cref="Detail"/>.</summary>
    public const int DetailCharacters = 4000;

    /// <summary>Tasks of a series.</summary>
    public const int MostTasks = 500;

    /// <summary>Its name, as in <see cref="TaskId.Series"/>.</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>More about it, or "".</summary>
    public string Detail { get => field ?? ""; init; } = "";

    /// <summary>The clause it comes from, or null.</summary>
    public ClauseId? Basis { get; init; }

    /// <summary>Who gave it: <see cref="Organization.Person.Id"/>.</summary>
    public required string GivenBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Given { get; init; }

    /// <summary>Until when, for each that was not granted more time.</summary>
    public required TaskDeadline Deadline { get; init; }

    /// <summary>When it is reminded of.</summary>
    public ReminderPlan Plan { get => field ?? ReminderPlan.Usual; init; } = ReminderPlan.Usual;

    /// <summary>How it comes back, or null. The next occurrence is a series of its own, made when this one's deadline has come.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Whether its messages go outside sending hours too.</summary>
    public bool Urgent { get; init; }

    /// <summary>Counts the changes of <see cref="Deadline"/>. Each begins a new <see cref="AssignedTask.Round"/> of every task that it holds for, and so other reminders.</summary>
    public int DeadlineVersion { get; init; }
}
