using System.Globalization;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Planning;
using ConductBot.Reminders.Tasks;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.Reminders.Planning;

/// <summary>Plans of 2026 and 2027 with their holidays. "b7w 23/11 07:30" is a step's key and moment; "*" may go at any time.</summary>
public sealed class TaskPlanTests
{
    [Fact]
    public void The_usual_plan_has_all_its_steps_on_working_mornings() => Said(Frame("2026-12-11", "2026-11-23 09:00")).ShouldBe(
        "b7w 02/12 07:30, b3w 08/12 07:30, b1w 10/12 07:30, day 11/12 07:30, d1 14/12 07:30, d2 15/12 07:30, d3 16/12 07:30, m 17/12 07:30, "
        + "w1 24/12 07:30, wm1 24/12 07:30, w2 31/12 07:30, wm2 31/12 07:30, w3 07/01 07:30, wm3 07/01 07:30, w4 14/01 07:30, wm4 14/01 07:30, stop 15/01 07:30");

    [Fact]
    public void What_would_have_come_before_the_beginning_does_not_come() =>
        Said(Frame("2026-11-25", "2026-11-23 09:00"), most: 3).ShouldBe("b1w 24/11 07:30, day 25/11 07:30, d1 26/11 07:30");

    [Fact]
    public void A_deadline_on_a_day_off_is_reminded_of_in_the_last_sending_hour_before_it()
    {
        // Sunday: on Friday at four. Tết 2027 (5 February on): on 4 February at four.
        Said(Frame("2026-12-13", "2026-11-23 09:00"), most: 4).ShouldBe("b7w 03/12 07:30, b3w 09/12 07:30, b1w 11/12 07:30, day 11/12 16:00");
        Ahead(Frame("2027-02-07", "2027-01-25 09:00"))[^1].ShouldBe("day 04/02 16:00");
    }

    [Theory]
    [InlineData("2026-12-11 06:00", "day 10/12 16:00")] // Before the day begins.
    [InlineData("2026-12-11 07:30", "day 10/12 16:00")]
    [InlineData("2026-12-11 07:31", "day 11/12 07:30")]
    [InlineData("2026-12-11 15:00", "day 11/12 07:30")]
    public void The_last_reminder_comes_before_the_deadline(string deadline, string last) => Ahead(Frame(deadline, "2026-11-23 09:00"))[^1].ShouldBe(last);

    [Theory]
    [InlineData("2026-11-23 16:00", "2026-11-23 10:00", "day 23/11 15:00")] // The morning is past: the last hour before it.
    [InlineData("2026-11-23", "2026-11-23 10:00", "day 23/11 16:00")]
    [InlineData("2026-11-23 12:30", "2026-11-23 08:00", "day 23/11 10:30")]
    [InlineData("2026-11-23 14:00", "2026-11-23 08:00", "day 23/11 10:30")]
    [InlineData("2026-11-23 15:00", "2026-11-23 14:30", "at once")]
    [InlineData("2026-11-22 15:00", "2026-11-21 09:00", "at once")] // From Saturday to Sunday there is no sending hour.
    [InlineData("2026-11-23 07:00", "2026-11-20 18:00", "at once")]
    [InlineData("2026-11-23 09:00", "2026-11-20 18:00", "day 23/11 07:30")]
    public void Where_the_plan_s_moments_are_past_the_last_hour_is_left_or_it_goes_at_once(string deadline, string began, string said)
    {
        var plan = TaskPlan.Of(Frame(deadline, began), Shipped.Calendar);
        plan.GoesAtOnce.ShouldBe(said == "at once");
        if (!plan.GoesAtOnce) Ahead(Frame(deadline, began)).ShouldBe([said]);
        else plan.Steps.ShouldAllBe(step => !step.IsAhead);
    }

    [Fact]
    public void What_somebody_sets_for_oneself_comes_at_its_time_whatever_the_hour()
    {
        var own = Frame("2026-11-28 21:15", "2026-11-23 09:00") with { Plan = ReminderPlan.Once, Personal = true };
        Said(own).ShouldBe("time* 28/11 21:15");
        Said(own with { Plan = ReminderPlan.Once with { Before = [new(30, LeadUnit.Minutes)] } }).ShouldBe("b30m* 28/11 20:45, time* 28/11 21:15");

        // The same for somebody else keeps the hours; a day on which offices rest is moved to the one before.
        Said(own with { Personal = false }).ShouldBe("time 27/11 16:00");
        Said(own with { Personal = false, Urgent = true }).ShouldBe("time* 28/11 21:15");
    }

    [Fact]
    public void What_is_urgent_stays_where_the_words_have_it() =>
        Ahead(Frame("2026-11-29", "2026-11-23 09:00") with { Urgent = true })[^1].ShouldBe("day* 29/11 07:30");

    [Fact]
    public void Somebody_s_own_overdue_task_is_nobody_else_s_matter() =>
        TaskPlan.Of(Frame("2026-12-11", "2026-11-23 09:00") with { Personal = true }, Shipped.Calendar).Steps.ShouldAllBe(step => step.To != StepTo.Manager);

    [Theory]
    [InlineData("2026-11-27 09:00", "s6a1790d0* 27/11 09:00, b7w 02/12 07:30")]
    [InlineData("2026-12-10 20:00", "s6a2a0fc0* 10/12 20:00, day 11/12 07:30")]
    public void Putting_off_silences_until_then_and_adds_one(string until, string said)
    {
        var steps = TaskPlan.Of(Frame("2026-12-11", "2026-11-23 09:00") with { SnoozedUntil = At(until) }, Shipped.Calendar).Steps;
        var words = steps.Take(2).Select(Said).ToList();
        words[0].ShouldStartWith("s");
        words[0].ShouldEndWith(said.Split(", ")[0].Split("* ")[1]);
        words[1].ShouldBe(said.Split(", ")[1]);
    }

    [Fact]
    public void Putting_off_does_not_keep_it_from_the_manager()
    {
        var steps = TaskPlan.Of(Frame("2026-11-23", "2026-11-20 09:00") with { SnoozedUntil = At("2026-11-30 09:00") }, Shipped.Calendar).Steps;
        steps.ShouldContain(step => step.Key == "m" && step.At < At("2026-11-30 09:00"));
        steps.ShouldNotContain(step => step.Kind == StepKind.Overdue);
    }

    [Fact]
    public void Who_gets_an_overdue_task_has_days_of_one_s_own() =>
        Said(Frame("2026-11-13", "2026-11-23 09:00"), most: 4).ShouldBe("d1 24/11 07:30, d2 25/11 07:30, d3 26/11 07:30, m 27/11 07:30");

    [Fact]
    public void Overdue_steps_pass_over_holidays() =>
        Said(Frame("2027-02-04 15:00", "2027-02-04 08:00"), most: 3).ShouldBe("day 04/02 14:00, d1 12/02 07:30, d2 15/02 07:30");

    [Fact]
    public void The_preview_says_that_the_deadline_is_on_a_day_off_and_what_lies_around_it()
    {
        var preview = PlanPreview.Of(Given.New("staff") with { Deadline = new TaskDeadline(new DateOnly(2027, 2, 7)) }, "manager", Shipped.Calendar, At("2027-01-25 09:00"));
        preview.DayOff!.Kind.ShouldBe(DayKind.Holiday);
        preview.WorkingDays!.Value.Before.ShouldBe(new DateOnly(2027, 2, 4));
        preview.Ahead.Last().Move.ShouldBe(StepMove.DayOff);
        preview.GoesAtOnce.ShouldBeFalse();
        PlanPreview.Of(Given.New("staff"), "manager", Shipped.Calendar, Given.Now).DayOff.ShouldBeNull();
    }

    [Fact]
    public void A_plan_without_reminders_has_none() =>
        Said(Frame("2026-12-11", "2026-11-23 09:00") with { Plan = new ReminderPlan { Before = [], OnTheDay = DayReminder.None, DailyAfter = 0, TellsManager = false, WeeklyAfter = 0 } }).ShouldBe("");

    private static PlanFrame Frame(string deadline, string began) => new()
    {
        Plan = ReminderPlan.Usual,
        Deadline = new TaskDeadline(DateOnly.ParseExact(deadline[..10], "yyyy-MM-dd"), deadline.Length > 10 ? TimeOnly.ParseExact(deadline[11..], "HH:mm") : null),
        Began = At(began),
    };

    private static DateTimeOffset At(string moment) => new(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), VietnamClock.Offset);

    private static List<string> Ahead(PlanFrame frame) => [.. TaskPlan.Of(frame, Shipped.Calendar).Steps.Where(step => step.IsAhead).Select(Said)];

    private static string Said(PlanFrame frame, int most = 99) => string.Join(", ", TaskPlan.Of(frame, Shipped.Calendar).Steps.Take(most).Select(Said));

    private static string Said(PlannedStep step) => string.Create(CultureInfo.InvariantCulture, $"{step.Key}{(step.AnyTime ? "*" : "")} {VietnamClock.In(step.At):dd/MM HH:mm}");
}
