using ConductBot.Reminders.Calendar;

namespace ConductBot.Reminders.Planning;

/// <summary>Pure: all reminders of a task's present round, in order of time.</summary>
/// <param name="Steps">The steps, each after the round's beginning.</param>
/// <param name="GoesAtOnce">A reminder before the deadline was wished, and no moment is left for one: what tells of the task, or of its change, goes at once whatever the hour. Not of what somebody sets for oneself: nobody has to be told.</param>
internal sealed record TaskPlan(IReadOnlyList<PlannedStep> Steps, bool GoesAtOnce)
{
    public static TaskPlan Of(PlanFrame frame, WorkingCalendar calendar)
    {
        var ahead = AheadSteps.Of(frame, calendar);
        var steps = ahead.Steps.Concat(OverdueSteps.Of(frame, calendar)).ToList();
        if (frame.SnoozedUntil is { } until)
        {
            steps.RemoveAll(step => step.To == StepTo.Assignee && step.At <= until);
            steps.Add(new PlannedStep($"s{until.ToUnixTimeSeconds():x}", StepKind.SnoozeEnd, until, StepTo.Assignee) { AnyTime = true });
        }

        return new TaskPlan([.. steps.Where(step => step.At > frame.Began).OrderBy(step => step.At).ThenBy(step => step.To)], ahead.GoesAtOnce && !frame.Personal);
    }
}
