using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Planning;

/// <summary>Pure: what is to be sent now, and when to look again.</summary>
/// <param name="Send">The steps to send: at most one for each of those concerned.</param>
/// <param name="Next">When the next step falls due; null when none will.</param>
internal sealed record DueReminders(IReadOnlyList<PlannedStep> Send, DateTimeOffset? Next)
{
    /// <summary>Names the notice that takes the place of what was missed.</summary>
    public const string Late = "late";

    // A timer is never this late while the program runs.
    private static readonly TimeSpan Missed = TimeSpan.FromMinutes(15);

    private static readonly DueReminders None = new([], null);

    public static DueReminders Of(TaskView task, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (!task.IsOpen) return None;

        var steps = TaskPlan.Of(PlanFrame.Of(task), calendar).Steps;
        var due = steps.Where(step => step.At > task.Task.RemindedUntil && step.At <= now).GroupBy(step => step.To).Select(some => InTime(some.Last(), task, now)).ToList();
        var next = steps.Where(step => step.At > now && step.At > task.Task.RemindedUntil).Select(step => (DateTimeOffset?)step.At).FirstOrDefault();

        // In quiet hours what was missed waits here and not in the ledger, where it would come beside what falls due in the meantime.
        if (due.Count == 0 || calendar.IsSendingMoment(now) || due.Exists(step => step.AnyTime)) return new DueReminders(due, next);
        var opens = calendar.NextSendingMoment(now);
        return new DueReminders([], next < opens ? next : opens);
    }

    private static PlannedStep InTime(PlannedStep step, TaskView task, DateTimeOffset now)
    {
        if (!step.IsAhead || now < task.Deadline.At || (step.At >= task.Deadline.At && now - step.At < Missed)) return step;
        if (step.Kind == StepKind.SnoozeEnd) return step with { Kind = StepKind.Overdue };
        return new PlannedStep(Late, StepKind.Overdue, step.At, step.To) { AnyTime = task.Series.Urgent };
    }
}
