using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;

namespace ConductBot.Reminders.Talk;

/// <summary>Something to be said above a task that is not given yet.</summary>
/// <param name="Kind">What.</param>
/// <param name="Said">The words it is about, or "".</param>
internal sealed record TaskNote(TaskNoteKind Kind, string Said = "")
{
    /// <summary>Of <see cref="TaskNoteKind.NoSuchTime"/>.</summary>
    public RefusalKind? Refusal { get; init; }

    /// <summary>Of <see cref="TaskNoteKind.Passed"/> and <see cref="TaskNoteKind.DayNotIncluded"/>.</summary>
    public Moment? Moment { get; init; }

    /// <summary>Of <see cref="TaskNoteKind.OutOfReach"/>.</summary>
    public DenialReason? Denial { get; init; }
}
