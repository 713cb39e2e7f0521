using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Organization;
using ConductBot.Tests.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Reminders.Planning;

/// <summary>Any plan, calendar, downtime and acts.</summary>
public sealed class AnyPlanTests
{
    private static readonly Gen<WorkingCalendar> Calendars =
        from holidays in Gen.Choose(1, 365).ListOf()
        from exchanges in Gen.Choose(0, 50).ListOf()
        select new WorkingCalendar(
            new OfficialDays(
                [new OfficialYear { Year = 2026, TetFrom = new(2026, 2, 14), BesideNationalDay = new(2026, 9, 1), Exchanges = [.. exchanges.Take(8).Distinct().Select(Exchange)] }],
                [.. holidays.Take(12).Select(day => new DateOnly(2027, 1, 1).AddDays(day - 1)).Distinct().Select(day => new AddedHoliday(day.Month, day.Day, 2020, null, new HolidayName("Lễ", "Holiday"), ""))],
                []),
            Shipped.Hours);

    private static readonly Gen<ReminderPlan> Plans =
        from leads in (from count in Gen.Choose(1, 10) from unit in Gen.Elements(Enum.GetValues<LeadUnit>()) select new ReminderLead(count, unit)).ListOf()
        from day in Gen.Elements(Enum.GetValues<DayReminder>())
        from daily in Gen.Choose(0, 4)
        from manager in Gen.Elements(true, false)
        from weekly in Gen.Choose(0, 3)
        select new ReminderPlan { Before = [.. leads.Take(5)], OnTheDay = day, DailyAfter = daily, TellsManager = manager, WeeklyAfter = weekly };

    private static readonly Gen<TaskView> Tasks =
        from plan in Plans
        from minutes in Gen.Choose(0, 7 * 24 * 60)
        from ahead in Gen.Choose(0, 40)
        from quarter in Gen.Choose(-40, 95)
        from kind in Gen.Choose(0, 5)
        let given = Given.At(0, 0) + TimeSpan.FromMinutes(minutes)
        let deadline = new TaskDeadline(VietnamClock.DayOf(given).AddDays(ahead), quarter < 0 ? null : new TimeOnly(quarter / 4, quarter % 4 * 15))
        where deadline.At > given
        let giver = kind == 0 ? Given.Assignee : Given.Giver
        let view = Given.Task(giver: giver, deadline: deadline)
        select new TaskView(
            view.Series with { Given = given, Plan = plan, Urgent = kind == 1 },
            view.Task with { RoundBegan = given, RemindedUntil = given });

    private static readonly Gen<List<(int Hours, int Act, int Days)>> Acts =
        (from hours in Gen.Choose(1, 24 * 14) from act in Gen.Choose(0, 8) from days in Gen.Choose(0, 12) select (hours, act, days)).ListOf().Select(all => all.Take(6).ToList());

    private static readonly Gen<List<(int Hours, int Length)>> Downs =
        (from hours in Gen.Choose(1, 24 * 30) from length in Gen.Choose(1, 24 * 20) select (hours, length)).ListOf().Select(all => all.Take(3).ToList());

    [Fact]
    public void Each_person_gets_each_reminder_at_most_once_never_after_done_and_never_in_quiet_hours()
    {
        var any = from calendar in Calendars from task in Tasks from acts in Acts from downs in Downs from dies in Gen.Choose(0, 6) select (calendar, task, acts, downs, dies);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(any.ToArbitrary(), one =>
        {
            var simulation = new Simulation(one.task, one.calendar);
            simulation.Run(Timed(one.acts, one.task), Timed(one.downs, one.task), firing => firing % 7 == one.dies);

            simulation.Messages.Select(sent => sent.Id).ShouldBeUnique();
            foreach (var sent in simulation.Messages)
            {
                // Never after it ended, was reported, or while another round runs.
                sent.Task.IsOpen.ShouldBeTrue();

                // Quiet hours: only what a manager marked urgent, what one set for oneself, and the end of what the person put off.
                var mayAlways = one.task.Series.Urgent || one.task.Parties.IsPersonal || sent.Step.Kind == StepKind.SnoozeEnd || sent.Step.Key.StartsWith('s');
                (mayAlways || one.calendar.IsSendingMoment(sent.At)).ShouldBeTrue($"{sent.Step.Key} at {sent.At:u}");
            }

            // What is put off is not reminded of before then.
            foreach (var (at, after) in simulation.Acts.Where(act => act.After.SnoozedUntil is not null))
            {
                var lifted = simulation.Acts.Where(later => later.At > at).Select(later => later.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
                simulation.Messages.Where(sent => sent.Step.To == StepTo.Assignee && sent.At > at && sent.At < after.SnoozedUntil && sent.At < lifted && one.calendar.IsSendingMoment(sent.Step.At) && sent.Step.At > at)
                    .ShouldBeEmpty();
            }
        }));
    }

    [Fact]
    public void The_last_reminder_comes_in_the_last_sending_hour_before_the_deadline_when_its_own_moment_is_none()
    {
        var any = from calendar in Calendars from task in Tasks select (calendar, task);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(any.ToArbitrary(), one =>
        {
            var frame = PlanFrame.Of(one.task);
            var preview = PlanPreview.Of(frame, one.calendar);
            var simulation = new Simulation(one.task, one.calendar);
            simulation.Run([], [], _ => false);
            var deadline = one.task.Deadline.At;
            var ahead = simulation.Messages.Where(sent => sent.Step.IsAhead).ToList();
            ahead.Select(sent => (sent.Step.Key, sent.At)).ShouldBe(preview.Ahead.Select(step => (step.Key, step.At)));
            ahead.ShouldAllBe(sent => sent.At < deadline || sent.Step.Kind == StepKind.AtTheTime);
            if (frame.Plan.Before.Count == 0 && frame.Plan.OnTheDay == DayReminder.None)
            {
                (ahead.Count, preview.GoesAtOnce).ShouldBe((0, false));
                return;
            }

            // Either there is one before the deadline, or the card says that it goes at once, and then no sending hour was left for one.
            if (!frame.Personal) (ahead.Count > 0).ShouldBe(!preview.GoesAtOnce);
            var lastHour = one.calendar.LastSendingMoment(deadline, TimeSpan.FromHours(1));
            if (preview.GoesAtOnce && !frame.Urgent) lastHour.ShouldBeLessThanOrEqualTo(frame.Began);
            if (ahead.Count > 0 && ahead[^1].Step is { Move: not StepMove.None, AnyTime: false }) ahead[^1].At.ShouldBe(lastHour);
        }));
    }

    [Fact]
    public void After_a_downtime_past_the_deadline_one_overdue_notice_takes_the_place_of_what_was_missed()
    {
        var any = from calendar in Calendars from task in Tasks from before in Gen.Choose(1, 24 * 20) from after in Gen.Choose(1, 24 * 20) select (calendar, task, before, after);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600), Prop.ForAll(any.ToArbitrary(), one =>
        {
            var deadline = one.task.Deadline.At;
            var (from, to) = (deadline - TimeSpan.FromHours(one.before), deadline + TimeSpan.FromHours(one.after));
            if (from <= one.task.Series.Given) from = one.task.Series.Given.AddTicks(1);
            var simulation = new Simulation(one.task, one.calendar);
            simulation.Run([], [(from, to)], _ => false);

            // From then on until people may be written to again: one message, or a second where one of the two may go at any time.
            var steps = PlanPreview.Of(PlanFrame.Of(one.task), one.calendar).Steps.Where(step => step.To == StepTo.Assignee).ToList();
            var wake = one.calendar.NextSendingMoment(to);
            var missed = steps.Where(step => step.At >= from && step.At <= to).ToList();
            var meant = steps.Where(step => step.At >= from && step.At <= wake).ToList();
            var came = simulation.Messages.Where(sent => sent.Step.To == StepTo.Assignee && sent.At >= to && sent.At <= wake).ToList();
            if (meant.Exists(step => step.AnyTime)) came.Count.ShouldBeInRange(missed.Count > 0 ? 1 : 0, 2);
            else came.Count.ShouldBe(meant.Count > 0 ? 1 : 0);
            if (missed.Count > 0 && to - missed[^1].At > TimeSpan.FromMinutes(15)) came[0].Step.Kind.ShouldBeOneOf(StepKind.Overdue, StepKind.Weekly);
            simulation.Messages.ShouldAllBe(sent => sent.At < from || sent.At >= to);
            simulation.Messages.Where(sent => sent.At >= deadline && sent.Step.IsAhead && sent.Step.Kind != StepKind.AtTheTime && sent.Step.At < deadline).ShouldBeEmpty();
        }));
    }

    private static List<(DateTimeOffset At, TaskAct Act, string By)> Timed(List<(int Hours, int Act, int Days)> acts, TaskView task)
    {
        var now = task.Series.Given;
        return [.. acts.Select(act =>
        {
            now += TimeSpan.FromHours(act.Hours);
            var until = new TaskDeadline(VietnamClock.DayOf(now).AddDays(act.Days));
            var (what, by) = act.Act switch
            {
                0 => ((TaskAct)new TaskAct.Report("xong"), task.Task.Assignee is TaskAssignee.OnePerson one ? one.Id : Given.Assignee),
                1 => (new TaskAct.Confirm(), Given.Giver),
                2 => (new TaskAct.Return("thiếu"), Given.Giver),
                3 => (new TaskAct.AskMoreTime(until, "bận"), Given.Assignee),
                4 => (new TaskAct.GrantMoreTime(), Given.Giver),
                5 => (new TaskAct.PassOn("lan.tt"), Given.Assignee),
                6 => (new TaskAct.ChangeDeadline(until), Given.Giver),
                7 => (new TaskAct.Reassign("staff"), Given.Giver),
                _ => (new TaskAct.Snooze(now + TimeSpan.FromHours(act.Days + 1)), Given.Assignee),
            };
            return (now, what, by);
        })];
    }

    private static List<(DateTimeOffset From, DateTimeOffset To)> Timed(List<(int Hours, int Length)> downs, TaskView task)
    {
        var now = task.Series.Given;
        return [.. downs.Select(down =>
        {
            var from = now + TimeSpan.FromHours(down.Hours);
            now = from + TimeSpan.FromHours(down.Length);
            return (from, now);
        })];
    }

    private static (DateOnly Off, DateOnly? Instead) Exchange(int week)
    {
        var monday = Offices.Today.AddDays(7 * week);
        return (monday.AddDays(week % 5), week % 2 == 0 ? monday.AddDays(5) : null);
    }
}
