using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>A task that is drawn up and not given yet: so that words do what the card's buttons do.</summary>
/// <param name="Act">Names it, and the act that gives it: given twice it is one task.</param>
/// <param name="Draft">What is understood so far.</param>
/// <param name="Shown">When it was shown last.</param>
internal sealed record PendingTask(string Act, TaskDraft Draft, DateTimeOffset Shown)
{
    /// <summary>Counts the changes: an older card does not give what was changed since.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>What is to be asked, in order.</summary>
    public IReadOnlyList<TaskDoubt> Doubts { get => field ?? []; init; } = [];

    /// <summary>What is to be said.</summary>
    public IReadOnlyList<TaskNote> Notes { get => field ?? []; init; } = [];

    /// <summary>The series that came of it, or null.</summary>
    public string? Given { get; init; }

    /// <summary>With another draft; what was said of the old one goes.</summary>
    public PendingTask With(TaskDraft draft) => this with { Draft = draft, Revision = Revision + 1 };

    /// <summary>Without what was said of the deadline.</summary>
    public PendingTask WithoutTimeNotes() =>
        this with { Notes = [.. Notes.Where(note => note.Kind is not (TaskNoteKind.NoSuchTime or TaskNoteKind.Passed or TaskNoteKind.NoDeadline or TaskNoteKind.DayNotIncluded))], Doubts = [.. Doubts.Where(doubt => doubt is not (TaskDoubt.WhichMoment or TaskDoubt.WhichRepeat))] };
}
