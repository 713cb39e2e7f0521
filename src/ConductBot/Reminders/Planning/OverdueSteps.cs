using System.Globalization;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Planning;

/// <summary>
/// Pure: the reminders after the deadline, all in the morning of working days: daily, then the manager, then weekly to both, then the word to the giver that it stops. They are counted from the
/// deadline, or from the round's beginning when that is later, so that who gets an overdue task has days of one's own.
/// </summary>
internal static class OverdueSteps
{
    private const int DaysOfWeek = 7;

    public static IEnumerable<PlannedStep> Of(PlanFrame frame, WorkingCalendar calendar)
    {
        var plan = frame.Plan;
        var began = VietnamClock.DayOf(frame.Began);
        var last = frame.Began > frame.Deadline.At && began > frame.Deadline.Day ? began : frame.Deadline.Day;
        var none = true;
        for (var daily = 1; daily <= plan.DailyAfter; daily++)
        {
            last = calendar.WorkingDayFrom(last.AddDays(1));
            none = false;
            yield return Step($"d{daily}", StepKind.Overdue, StepTo.Assignee);
        }

        // What somebody set for oneself is nobody else's matter.
        var tellsManager = plan.TellsManager && !frame.Personal;
        if (tellsManager)
        {
            last = calendar.WorkingDayFrom(last.AddDays(1));
            none = false;
            yield return Step("m", StepKind.Escalated, StepTo.Manager);
        }

        var from = last;
        for (var weekly = 1; weekly <= plan.WeeklyAfter; weekly++)
        {
            last = calendar.WorkingDayFrom(from.AddDays(DaysOfWeek * weekly));
            none = false;
            yield return Step($"w{weekly}", StepKind.Weekly, StepTo.Assignee);
            if (tellsManager) yield return Step($"wm{weekly}", StepKind.Weekly, StepTo.Manager);
        }

        if (none) yield break;
        last = calendar.WorkingDayFrom(last.AddDays(1));
        yield return Step("stop", StepKind.Stopped, StepTo.Giver);

        PlannedStep Step(string key, StepKind kind, StepTo to) => new(key, kind, VietnamClock.At(last, calendar.Hours.Spans[0].From), to) { AnyTime = frame.Urgent };
    }
}
