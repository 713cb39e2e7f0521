using ConductBot.Broadcasts;
using ConductBot.Broadcasts.Planning;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;
using ConductBot.Tests.Reminders.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Broadcasts.Planning;

public sealed class OccurrenceRuleTests
{
    private static readonly (WorkingCalendar, TimeSpan) With = (Shipped.Calendar, TimeSpan.FromHours(4));
    private static readonly DateTimeOffset Start = VietnamClock.At(new DateOnly(2026, 11, 23), new TimeOnly(8, 0));

    [Fact]
    public void Any_downtimes_give_each_occurrence_its_turn_exactly_once_in_order_and_never_one_that_is_over()
    {
        var recurrences = Gen.Elements<Recurrence>(new Recurrence.Daily(), new Recurrence.Weekly(DayOfWeek.Monday), new Recurrence.Monthly(31), new Recurrence.MonthlyLastWorkingDay());
        var cases = from recurrence in recurrences from hour in Gen.Choose(0, 23) from urgent in Gen.Elements(true, false) from pauses in Gen.ListOf(Gen.Choose(1, 60 * 24 * 12), 12)
                    select (recurrence, hour, urgent, pauses: pauses.ToArray());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var time = new BroadcastTime.Again(one.recurrence, new TimeOnly(one.hour, 0));
            var broadcast = Broadcast(time, one.urgent) with { Next = OccurrenceRule.First(time, Start, Shipped.Calendar) };
            var turns = new List<DateTimeOffset>();
            var now = Start;
            foreach (var pause in one.pauses)
            {
                now += TimeSpan.FromMinutes(pause);
                for (var step = OccurrenceRule.Step(broadcast, now, With); step.Missed.Count > 0 || step.Fires is not null; step = OccurrenceRule.Step(broadcast, now, With))
                {
                    turns.AddRange(step.Missed);
                    if (step.Fires is { } fires)
                    {
                        OccurrenceRule.IsTooLate(fires, one.urgent, now, With).ShouldBeFalse();
                        SendingMoment.Of(fires, one.urgent, Shipped.Calendar).Goes.ShouldBeLessThanOrEqualTo(now);
                        turns.Add(fires);
                    }

                    broadcast = broadcast with { Next = step.Next };
                }
            }

            var expected = new List<DateTimeOffset>();
            for (DateTimeOffset? due = OccurrenceRule.First(time, Start, Shipped.Calendar); due < broadcast.Next; due = OccurrenceRule.After(time, due.Value, Shipped.Calendar)) expected.Add(due.Value);
            turns.ShouldBe(expected);
        }));
    }

    [Fact]
    public void Quiet_hours_are_kept_except_when_urgent()
    {
        var moments = from minutes in Gen.Choose(0, 60 * 24 * 400) from urgent in Gen.Elements(true, false) select (Due: Start.AddMinutes(minutes), Urgent: urgent);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(moments.ToArbitrary(), one =>
        {
            var moment = SendingMoment.Of(one.Due, one.Urgent, Shipped.Calendar);
            moment.Goes.ShouldBeGreaterThanOrEqualTo(one.Due);
            if (one.Urgent) moment.Goes.ShouldBe(one.Due);
            else Shipped.Calendar.IsSendingMoment(moment.Goes).ShouldBeTrue();
            (moment.Waits == QuietReason.None).ShouldBe(moment.Goes == one.Due);
        }));
    }

    [Fact]
    public void Three_years_of_downtime_are_one_step()
    {
        var broadcast = Broadcast(new BroadcastTime.Again(new Recurrence.Daily(), new TimeOnly(9, 0)), isUrgent: false) with { Next = Start.AddHours(1) };
        var step = OccurrenceRule.Step(broadcast, Start.AddYears(10), With);
        step.Missed.Count.ShouldBe(1000);
        step.Next.ShouldNotBeNull().ShouldBeGreaterThan(Start.AddYears(10));
    }

    [Theory]
    [InlineData("14:00", true, null, "13:30, 14:00, now")]
    [InlineData("08:20", true, null, "now, 08:20")]
    [InlineData("15:00", false, null, "15:00, now")]
    [InlineData("14:00", true, 15.0, "13:45, 14:00, now")]
    [InlineData("14:00", false, 600.0, "now, 14:00")]
    public void What_is_said_of_a_moment_gives_the_times_at_which_it_may_go(string at, bool isMeeting, double? lead, string expected)
    {
        var times = TimeRule.About(new Moment(new DateOnly(2026, 11, 23), TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture)), (isMeeting, lead is { } minutes ? TimeSpan.FromMinutes(minutes) : null), Start, Shipped.Calendar);
        string.Join(", ", times.Select(time => time is BroadcastTime.Once once ? $"{VietnamClock.TimeOf(once.At):HH:mm}" : "now")).ShouldBe(expected);
    }

    private static Broadcast Broadcast(BroadcastTime time, bool isUrgent) =>
        new() { Id = "rm-1", SenderId = "manager", Words = "Họp", Audience = new Audience { Units = ["so"] }, Time = time, IsUrgent = isUrgent, Confirmed = Start };
}
