using ConductBot.Deliveries.Pacing;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Deliveries.Pacing;

public sealed class TenantPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void No_second_ever_holds_more_than_the_rate_nor_more_proactive_ones_than_their_share() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Zip(Gen.Choose(5, 60), Gen.Choose(0, 120).ArrayOf()).ToArbitrary(),
            given =>
            {
                var (rate, gaps) = given;
                var pace = new TenantPace(rate, Start);
                var (all, proactive) = (new List<DateTimeOffset>(), new List<DateTimeOffset>());
                var now = Start;
                foreach (var gap in gaps)
                {
                    now = now.AddMilliseconds(gap);
                    var priority = gap % 3 == 0 ? PacePriority.Reply : PacePriority.Proactive;
                    var at = pace.Earliest(priority, now);
                    if (at > now) now = at;
                    pace.Earliest(priority, now).ShouldBeLessThanOrEqualTo(now);
                    pace.Add(priority, now);
                    all.Add(now);
                    if (priority == PacePriority.Proactive) proactive.Add(now);
                }

                var share = (int)(rate * 0.8);
                Most(all).ShouldBeLessThanOrEqualTo(rate);
                Most(proactive).ShouldBeLessThanOrEqualTo(share + (share / 8) + 1, "its share, and what a late awakening left over");
            }));

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(1000)]
    public void The_pace_is_used_to_98_percent_and_better(int rate)
    {
        var pace = new TenantPace(rate, Start);
        var now = Start;
        var count = rate * 60;
        for (var i = 0; i < count; i++)
        {
            var at = pace.Earliest(PacePriority.Proactive, now);
            if (at > now) now = at;
            pace.Add(PacePriority.Proactive, now);
        }

        var ideal = TimeSpan.FromSeconds(count / Math.Floor(rate * 0.8));
        (ideal / (now - Start)).ShouldBeGreaterThanOrEqualTo(0.98);
    }

    [Fact]
    public void A_machine_that_wakes_late_loses_no_pace()
    {
        var pace = new TenantPace(30, Start);
        var now = Start;
        for (var i = 0; i < 24 * 60; i++)
        {
            var at = pace.Earliest(PacePriority.Proactive, now);
            if (at > now) now = at.AddMilliseconds(i % 90);
            pace.Add(PacePriority.Proactive, now);
        }

        (TimeSpan.FromSeconds(60) / (now - Start)).ShouldBeGreaterThanOrEqualTo(0.98);
    }

    [Fact]
    public void Replies_find_a_fifth_kept_for_them()
    {
        var pace = new TenantPace(30, Start);
        var now = Start.AddSeconds(10);
        for (var i = 0; i < 24; i++)
        {
            var at = pace.Earliest(PacePriority.Proactive, now);
            if (at > now) now = at;
            pace.Add(PacePriority.Proactive, now);
        }

        for (var i = 0; i < 6; i++)
        {
            pace.Earliest(PacePriority.Reply, now).ShouldBeLessThanOrEqualTo(now);
            pace.Add(PacePriority.Reply, now);
        }

        pace.Earliest(PacePriority.Reply, now).ShouldBeGreaterThan(now);
    }

    [Fact]
    public void A_new_process_begins_as_if_the_last_second_were_used_up()
    {
        var pace = new TenantPace(30, Start);
        pace.Earliest(PacePriority.Proactive, Start).ShouldBe(Start + Second);
        pace.Earliest(PacePriority.Reply, Start).ShouldBe(Start + Second);
    }

    [Fact]
    public void A_refusal_halves_the_pace_and_it_rises_again_slowly()
    {
        var factor = TenantFactor.Usual.Lowered("a", Start.AddSeconds(5), Start);
        factor.Share.ShouldBe(0.5);
        factor.BlockedUntil.ShouldBeNull();
        factor.Lowered("a", Start.AddSeconds(5), Start.AddSeconds(1)).Share.ShouldBe(0.5);
        factor.Lowered("a", Start.AddSeconds(5), Start.AddSeconds(3)).Share.ShouldBe(0.25);
        factor.At(Start.AddSeconds(9)).Share.ShouldBe(0.5);
        factor.At(Start.AddSeconds(20)).Share.ShouldBe(0.6, 0.0001);
        factor.At(Start.AddMinutes(5)).Share.ShouldBe(1);
        Enumerable.Range(0, 100).Aggregate(factor, (now, i) => now.Lowered("a", Start, Start.AddSeconds(10 + (3 * i)))).Share.ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void Two_chats_refused_together_stop_the_tenant_until_the_time_asked_for()
    {
        var factor = TenantFactor.Usual.Lowered("a", Start.AddSeconds(5), Start).Lowered("b", Start.AddSeconds(30), Start.AddSeconds(1));
        factor.BlockedUntil.ShouldBe(Start.AddSeconds(30));
        var pace = new TenantPace(30, Start.AddHours(-1)) { Factor = factor };
        pace.Earliest(PacePriority.Proactive, Start).ShouldBe(Start.AddSeconds(30));
        pace.Earliest(PacePriority.Reply, Start).ShouldBeLessThanOrEqualTo(Start);
    }

    private static int Most(List<DateTimeOffset> times) => times.Count == 0 ? 0 : times.Max(from => times.Count(time => time >= from && time < from + Second));
}
