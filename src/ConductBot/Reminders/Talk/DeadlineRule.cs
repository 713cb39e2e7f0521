using System.Diagnostics;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>
/// Pure: the deadline that words about time mean. "Trước 15/12" leaves the day itself out, so that its last day is 14/12; "trước 15h thứ sáu" is that very time; "ngày 15/12" and "chậm nhất 15/12"
/// end with that day.
/// </summary>
internal static class DeadlineRule
{
    /// <summary>What an outcome means.</summary>
    /// <param name="outcome">What was read.</param>
    /// <param name="said">The words it was read from.</param>
    /// <param name="context">When they were said.</param>
    public static DeadlineRead Of(DateOutcome outcome, string said, DateContext context) => outcome switch
    {
        DateOutcome.Clear clear => Of(clear.Moment, said, context),
        DateOutcome.Passed passed => new DeadlineRead(Last(passed.Moment)) { Note = new TaskNote(TaskNoteKind.Passed, said) { Moment = passed.Moment } },
        DateOutcome.Ambiguous ambiguous => new DeadlineRead { Doubt = new TaskDoubt.WhichMoment(said, ambiguous.Kind, ambiguous.Choices) },
        DateOutcome.Repeating { Bound: Bound.Before } repeating => Of(repeating.Recurrence, repeating.Time, context) with { Note = new TaskNote(TaskNoteKind.DayNotIncluded, said) },
        DateOutcome.Repeating repeating => Of(repeating.Recurrence, repeating.Time, context),
        DateOutcome.Incomplete incomplete => new DeadlineRead { Doubt = new TaskDoubt.WhichRepeat(incomplete.Missing, incomplete.Time) },
        DateOutcome.Refused refused => new DeadlineRead { Note = new TaskNote(TaskNoteKind.NoSuchTime, refused.Said) { Refusal = refused.Kind } },
        DateOutcome.RemindBefore => new DeadlineRead(),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a moment means.</summary>
    public static DeadlineRead Of(Moment moment, string said, DateContext context)
    {
        if (moment.Bound == Bound.After) return new DeadlineRead { Note = new TaskNote(TaskNoteKind.NoDeadline, said) };
        var deadline = Last(moment);
        if (deadline.At <= context.Now) return new DeadlineRead(deadline) { Note = new TaskNote(TaskNoteKind.Passed, said) { Moment = moment } };
        return new DeadlineRead(deadline) { Note = deadline.Day == moment.Day ? null : new TaskNote(TaskNoteKind.DayNotIncluded, said) { Moment = moment } };
    }

    /// <summary>The first occurrence that is still to come.</summary>
    public static DeadlineRead Of(Recurrence recurrence, TimeOnly? time, DateContext context)
    {
        var first = new TaskDeadline(RecurrenceRule.Next(recurrence, context.Today.AddDays(-1), context.Calendar), time);
        return new DeadlineRead(first.At > context.Now && (time is not null || first.Day > context.Today) ? first : first with { Day = RecurrenceRule.Next(recurrence, context.Today, context.Calendar) }) { Recurrence = recurrence };
    }

    private static TaskDeadline Last(Moment moment) => moment is { Bound: Bound.Before, Time: null } ? new TaskDeadline(moment.Day.AddDays(-1)) : new TaskDeadline(moment.Day, moment.Time);
}
