using System.Diagnostics;
using System.Globalization;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Planning;

/// <summary>
/// Pure: the reminders before the deadline. One that would fall outside sending hours comes earlier; the last one comes in the last sending hour before the deadline where its own moment
/// lies outside them, after the deadline or in the past. What may go at any time stays where it is.
/// </summary>
internal static class AheadSteps
{
    private static readonly TimeSpan LastHour = TimeSpan.FromHours(1);

    public static TaskPlan Of(PlanFrame frame, WorkingCalendar calendar)
    {
        if (frame.Deadline.At <= frame.Began) return new TaskPlan([], false);

        var wished = Wished(frame, calendar).OrderBy(step => step.At).ToList();
        if (wished.Count == 0) return new TaskPlan([], false);

        var last = Last(wished[^1], frame, calendar);
        var steps = wished.SkipLast(1).Select(step => Earlier(step, calendar)).Append(last).Where(step => step.At > frame.Began && step.At <= last.At);

        // Two that come to the same moment are one; the later one's words are nearer to the truth.
        return new TaskPlan([.. steps.GroupBy(step => step.At).Select(same => same.Last())], last.At <= frame.Began);
    }

    private static IEnumerable<PlannedStep> Wished(PlanFrame frame, WorkingCalendar calendar)
    {
        foreach (var lead in frame.Plan.Before.Distinct())
        {
            var (unit, exact) = lead.Unit is LeadUnit.Minutes or LeadUnit.Hours ? (lead.Unit == LeadUnit.Minutes ? 'm' : 'h', true) : (Letter(lead.Unit), false);
            var key = string.Create(CultureInfo.InvariantCulture, $"b{lead.Count}{unit}");
            yield return new PlannedStep(key, StepKind.Before, Moment(lead, frame.Deadline, calendar), StepTo.Assignee) { AnyTime = frame.Urgent || (exact && frame.Personal) };
        }

        if (frame.Plan.OnTheDay == DayReminder.None) yield break;
        yield return frame.Plan.OnTheDay == DayReminder.AtTheTime && frame.Deadline.Time is not null
            ? new PlannedStep("time", StepKind.AtTheTime, frame.Deadline.At, StepTo.Assignee) { AnyTime = frame.Urgent || frame.Personal }
            : new PlannedStep("day", StepKind.OnTheDay, Morning(frame.Deadline.Day, calendar), StepTo.Assignee) { AnyTime = frame.Urgent };
    }

    private static DateTimeOffset Moment(ReminderLead lead, TaskDeadline deadline, WorkingCalendar calendar) => lead.Unit switch
    {
        LeadUnit.Minutes => deadline.At - TimeSpan.FromMinutes(lead.Count),
        LeadUnit.Hours => deadline.At - TimeSpan.FromHours(lead.Count),
        LeadUnit.Days => Morning(deadline.Day.AddDays(-lead.Count), calendar),
        LeadUnit.WorkingDays => Morning(calendar.AddWorkingDays(deadline.Day, -lead.Count), calendar),
        LeadUnit.Weeks => Morning(deadline.Day.AddDays(-7 * lead.Count), calendar),
        LeadUnit.Months => Morning(deadline.Day.AddMonths(-lead.Count), calendar),
        _ => throw new UnreachableException(),
    };

    private static PlannedStep Last(PlannedStep step, PlanFrame frame, WorkingCalendar calendar)
    {
        var deadline = frame.Deadline.At;
        var isInTime = step.Kind == StepKind.AtTheTime ? step.At <= deadline : step.At < deadline;
        if (step.AnyTime) return isInTime && step.At > frame.Began ? step : step with { At = deadline - LastHour, Move = isInTime ? StepMove.TooLate : StepMove.QuietHours };
        if (!isInTime || !calendar.IsSendingMoment(step.At)) return step with { At = calendar.LastSendingMoment(deadline, LastHour), Move = WhyMoved(step.At, calendar) };
        return step.At > frame.Began ? step : step with { At = calendar.LastSendingMoment(deadline, LastHour), Move = StepMove.TooLate };
    }

    private static PlannedStep Earlier(PlannedStep step, WorkingCalendar calendar)
    {
        if (step.AnyTime || calendar.IsSendingMoment(step.At)) return step;
        var day = VietnamClock.DayOf(step.At);
        var at = calendar.IsWorkingDay(day) ? calendar.LastSendingMoment(step.At, LastHour) : Morning(calendar.WorkingDayUntil(day), calendar);
        return step with { At = at, Move = WhyMoved(step.At, calendar) };
    }

    private static StepMove WhyMoved(DateTimeOffset at, WorkingCalendar calendar) => calendar.IsWorkingDay(VietnamClock.DayOf(at)) ? StepMove.QuietHours : StepMove.DayOff;

    private static DateTimeOffset Morning(DateOnly day, WorkingCalendar calendar) => VietnamClock.At(day, calendar.Hours.Spans[0].From);

    private static char Letter(LeadUnit unit) => unit switch
    {
        LeadUnit.Days => 'd',
        LeadUnit.WorkingDays => 'w',
        LeadUnit.Weeks => 'k',
        LeadUnit.Months => 'o',
        LeadUnit.Minutes or LeadUnit.Hours => throw new UnreachableException(),
        _ => throw new UnreachableException(),
    };
}
