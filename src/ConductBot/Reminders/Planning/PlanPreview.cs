using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Planning;

/// <summary>Pure: what a plan comes to, for the card on which a task is confirmed.</summary>
internal sealed record PlanPreview
{
    /// <summary>All reminders that will come if nothing is done, in order of time.</summary>
    public required IReadOnlyList<PlannedStep> Steps { get; init; }

    /// <summary>No sending hour is left before the deadline: the message that tells of the task goes at once, whatever the hour, and is the only one before the deadline.</summary>
    public bool GoesAtOnce { get; init; }

    /// <summary>What the deadline's day is, when offices do not work on it; else null.</summary>
    public CalendarDay? DayOff { get; init; }

    /// <summary>Why the deadline's day may be off although nothing makes it so; null as a rule.</summary>
    public DoubtfulDay? Doubt { get; init; }

    /// <summary>The next working day after a deadline on a day off, and the last one before; null for a deadline on a working day.</summary>
    public (DateOnly Before, DateOnly After)? WorkingDays { get; init; }

    /// <summary>The reminders before the deadline.</summary>
    public IEnumerable<PlannedStep> Ahead => Steps.Where(step => step.IsAhead);

    public static PlanPreview Of(NewTask task, string giver, WorkingCalendar calendar, DateTimeOffset now) => Of(PlanFrame.Of(task, giver, now), calendar);

    public static PlanPreview Of(PlanFrame frame, WorkingCalendar calendar)
    {
        var plan = TaskPlan.Of(frame, calendar);
        var day = calendar.On(frame.Deadline.Day);
        return new PlanPreview
        {
            Steps = plan.Steps,
            GoesAtOnce = plan.GoesAtOnce,
            DayOff = day.IsWorking ? null : day,
            Doubt = calendar.DoubtOn(frame.Deadline.Day),
            WorkingDays = day.IsWorking ? null : (calendar.WorkingDayUntil(frame.Deadline.Day), calendar.WorkingDayFrom(frame.Deadline.Day)),
        };
    }
}
