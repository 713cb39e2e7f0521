using System.Globalization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Calendar;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Keeping;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.SelfReports.Keeping;

public sealed class KeepingRuleTests
{
    private static readonly DateTimeOffset Filed = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private static readonly Arbitrary<Case> Cases = (
        from state in Gen.Elements(Enum.GetValues<ReportState>())
        from kept in Gen.Choose(30, 3650)
        from ended in Gen.Choose(0, 1500)
        from now in Gen.Choose(0, 6000)
        from held in Gen.Elements(true, false)
        from sealedUp in Gen.Elements(true, false)
        select new Case(Head(state, kept, state is ReportState.Closed or ReportState.Withdrawn or ReportState.Purged ? Filed.AddDays(ended) : null) with { KeptForInquiry = state == ReportState.Withdrawn && sealedUp }, held, Filed.AddDays(now))).ToArbitrary();

    [Fact]
    public void What_is_held_is_never_destroyed() => Holds(one => !one.Held || one.Head.State == ReportState.Purged || one.Step is KeepingStep.Wait or KeepingStep.Held);

    [Fact]
    public void Nothing_is_purged_before_its_days_after_the_end_are_over() =>
        Holds(one => one.Step is not KeepingStep.Purge || one.Now >= (one.Head.Ended ?? one.Head.Filed.AddDays(KeepingRule.OpenDays)).AddDays(one.Head.KeptDays));

    [Fact]
    public void Whatever_nobody_holds_is_purged_when_due_and_one_that_nobody_closes_too() =>
        Holds(one => one.Held || one.Head.State == ReportState.Purged || one.Now < KeepingRule.DueOf(one.Head) || one.Step is KeepingStep.Purge);

    [Fact]
    public void What_was_withdrawn_and_is_not_held_is_emptied_at_once() =>
        Holds(one => one.Head.State != ReportState.Withdrawn || one.Held || one.Step is KeepingStep.Empty or KeepingStep.Purge);

    [Fact]
    public void Whoever_waits_looks_again_later_and_not_after_the_end() => Holds(one => one.Step switch
    {
        KeepingStep.Wait wait => wait.Until > one.Now && wait.Until == KeepingRule.DueOf(one.Head),
        KeepingStep.Held held => held.Again == one.Now.AddDays(1),
        _ => true,
    });

    [Fact]
    public void An_end_moves_the_time_to_its_own()
    {
        KeepingRule.DueOf(Head(ReportState.Opened, 365, null)).ShouldBe(Filed.AddDays(730 + 365));
        KeepingRule.DueOf(Head(ReportState.Closed, 365, Filed.AddDays(10))).ShouldBe(Filed.AddDays(375));
        KeepingRule.DueOf(Head(ReportState.Withdrawn, 365, Filed.AddDays(900))).ShouldBe(Filed.AddDays(1265));
        KeepingRule.DueOf(Head(ReportState.Purged, 365, Filed.AddDays(10))).ShouldBeNull();
    }

    [Fact]
    public void The_most_confidential_ones_go_with_the_end_of_a_month_so_that_their_timers_tell_no_day()
    {
        var head = Head(ReportState.Closed, 365, Filed.AddDays(10)) with { Confidentiality = ReportConfidentiality.NamedReceiver };
        foreach (var day in Enumerable.Range(0, 400))
        {
            var due = KeepingRule.DueOf(head with { Ended = Filed.AddDays(day) })!.Value;
            due.ShouldBeGreaterThan(Filed.AddDays(day + 365));
            due.ShouldBeLessThanOrEqualTo(Filed.AddDays(day + 365 + 32));
            VietnamClock.In(due).ToString("dd HH:mm:ss", CultureInfo.InvariantCulture).ShouldBe("01 00:00:00");
        }
    }

    private static void Holds(Func<Case, bool> rule) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Cases, rule));

    private static ReportHead Head(ReportState state, int kept, DateTimeOffset? ended) => new()
    {
        Id = new string('a', 32), Form = "di-tre", Reporter = "staff", Unit = "mot-cua", Receiver = "manager", Confidentiality = ReportConfidentiality.UnitManagers, Filed = Filed, State = state, KeptDays = kept, Ended = ended,
    };

    private sealed record Case(ReportHead Head, bool Held, DateTimeOffset Now)
    {
        public KeepingStep Step => KeepingRule.Of(Head, Held, Now);
    }
}
