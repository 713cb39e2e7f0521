using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.Tests.Timers;

public sealed class SettlementRuleTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    [Fact]
    public void A_done_timer_goes() => After(TimerOutcome.Done.Instance).ShouldBeNull();

    [Fact]
    public void A_put_off_timer_moves_and_starts_its_tries_anew()
    {
        var later = After(new TimerOutcome.Again(Now.AddHours(3)), tries: 4)!;
        later.At.ShouldBe(Now.AddHours(3));
        later.Tries.ShouldBe(0);
    }

    [Fact]
    public void A_put_off_timer_keeps_its_own_time_and_has_a_row_of_its_own()
    {
        var (one, other) = (After(new TimerOutcome.Again(Now.AddHours(3)))!, After(new TimerOutcome.Again(Now.AddHours(3)))!);
        one.Timer.Due.ShouldBe(Now.AddMinutes(-1));
        TimerRows.Due(one with { Timer = one.Timer with { Due = Now } }).ShouldNotBe(TimerRows.Due(other));
    }

    [Fact]
    public void A_timer_put_off_to_the_past_fires_a_second_later() => After(new TimerOutcome.Again(Now.AddDays(-1)))!.At.ShouldBe(Now.AddSeconds(1));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4)]
    [InlineData(5, 64)]
    [InlineData(11, 3600)]
    [InlineData(500, 3600)]
    public void A_failed_timer_is_tried_again_later_each_time_up_to_an_hour(int tries, int seconds)
    {
        var later = After(new TimerOutcome.Failed("x"), tries: tries)!;
        later.At.ShouldBe(Now.AddSeconds(seconds));
        later.Tries.ShouldBe(tries + 1);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(599, false)]
    [InlineData(600, true)]
    [InlineData(-60, false)]
    public void A_timer_that_is_about_nothing_stays_until_it_is_ten_minutes_old(int ageInSeconds, bool gone) =>
        (After(TimerOutcome.NothingThere.Instance, age: TimeSpan.FromSeconds(ageInSeconds)) is null).ShouldBe(gone);

    [Fact]
    public void It_is_looked_at_once_more_when_it_is_ten_minutes_old() =>
        After(TimerOutcome.NothingThere.Instance, tries: 20, age: TimeSpan.FromMinutes(9))!.At.ShouldBe(Now.AddMinutes(1));

    private static TimerRecord? After(TimerOutcome outcome, int tries = 0, TimeSpan age = default)
    {
        var record = new TimerRecord(new DueTimer("entry", "a", Now.AddMinutes(-1)), Now - age, Now.AddMinutes(-1), tries);
        return SettlementRule.Of(new StoredRecord<TimerRecord>("s00", "due!a", "1", record), outcome, Now).Later;
    }
}
