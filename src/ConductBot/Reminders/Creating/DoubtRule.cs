using System.Diagnostics;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Talk;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Creating;

/// <summary>Pure: what an answer to a doubt makes of a draft.</summary>
internal static class DoubtRule
{
    /// <summary>What is offered where a month's day is missing.</summary>
    public static readonly IReadOnlyList<Recurrence> MonthDays = [new Recurrence.MonthlyLastWorkingDay(), new Recurrence.Monthly(1), new Recurrence.Monthly(5), new Recurrence.Monthly(10), new Recurrence.Monthly(15), new Recurrence.Monthly(20), new Recurrence.Monthly(25)];

    /// <summary>The draft after the answer of that number to its first doubt; null when there is no such answer.</summary>
    public static PendingTask? Answer(PendingTask pending, int choice, DateContext context)
    {
        if (pending.Doubts is not [var doubt, ..] || choice < 0) return null;
        var next = pending with { Doubts = [.. pending.Doubts.Skip(1)], Revision = pending.Revision + 1 };
        return doubt switch
        {
            TaskDoubt.WhichMoment { Kind: AmbiguityKind.DateOrFraction } fraction when choice == 0 => WithoutFraction(With(next, DeadlineRule.Of(fraction.Choices[0], fraction.Said, context)), fraction.Said),
            TaskDoubt.WhichMoment { Kind: AmbiguityKind.DateOrFraction } => choice == 1 ? next : null,
            TaskDoubt.WhichMoment moment => choice < moment.Choices.Count ? With(next, DeadlineRule.Of(moment.Choices[choice], moment.Said, context)) : null,
            TaskDoubt.WhichRepeat { Missing: MissingPart.Weekday } repeat => choice < 5 ? With(next, DeadlineRule.Of(new Recurrence.Weekly((DayOfWeek)(choice + 1)), repeat.Time, context)) : null,
            TaskDoubt.WhichRepeat { Missing: MissingPart.DayOfMonth } repeat => choice < MonthDays.Count ? With(next, DeadlineRule.Of(MonthDays[choice], repeat.Time, context)) : null,
            TaskDoubt.WhichRepeat => null,
            TaskDoubt.Whom whom => choice < whom.Choices.Count ? WithTarget(next, whom.Choices[choice]) : null,
            TaskDoubt.Together => choice < 2 ? next with { Draft = next.Draft with { Together = choice == 1 } } : null,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The draft with what words about time were found to mean.</summary>
    public static PendingTask With(PendingTask pending, DeadlineRead read)
    {
        var clean = pending.WithoutTimeNotes() with { Doubts = [.. pending.Doubts.Where(doubt => doubt is not (TaskDoubt.WhichMoment or TaskDoubt.WhichRepeat))] };
        return clean with
        {
            Draft = clean.Draft with { Deadline = read.Deadline ?? clean.Draft.Deadline, Recurrence = read.Recurrence ?? clean.Draft.Recurrence },
            Notes = read.Note is { } note ? [note, .. clean.Notes] : clean.Notes,
            Doubts = read.Doubt is { } doubt ? [doubt, .. clean.Doubts] : clean.Doubts,
        };
    }

    /// <summary>The draft with one more who is to do it; for a unit it is asked how.</summary>
    public static PendingTask WithTarget(PendingTask pending, TaskAssignee assignee)
    {
        var draft = pending.Draft with { Assignees = [.. pending.Draft.Assignees.Append(assignee).Distinct()] };
        var asks = assignee is TaskAssignee.WholeUnit && draft.Together is null && !pending.Doubts.Any(doubt => doubt is TaskDoubt.Together);
        return pending with { Draft = draft, Doubts = asks ? [.. pending.Doubts, new TaskDoubt.Together(((TaskAssignee.WholeUnit)assignee).Id)] : pending.Doubts };
    }

    // "rà soát 3/4", when it is the day: the title says what is to be done.
    private static PendingTask WithoutFraction(PendingTask pending, string said) =>
        pending with { Draft = pending.Draft with { Title = TitleRule.Of(pending.Draft.Title.Replace(said, "", StringComparison.OrdinalIgnoreCase)).Title is { Length: > 0 } title ? title : pending.Draft.Title } };
}
