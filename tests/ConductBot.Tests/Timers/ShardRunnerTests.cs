using ConductBot.Timers;

namespace ConductBot.Tests.Timers;

public sealed class ShardRunnerTests
{
    private static readonly DateTimeOffset Start = TestClock.Start;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    [Fact]
    public async Task What_is_due_fires_once_and_the_rest_waits()
    {
        using var worker = new Worker(_store, _clock);
        await worker.WriteAsync("past", Start.AddDays(-1));
        await worker.WriteAsync("now", Start);
        await worker.WriteAsync("soon", Start.AddSeconds(1));
        (await worker.WorkAsync()).ShouldBe(2);
        worker.Ledger.Effects.Keys.ShouldBe(["past", "now"], ignoreOrder: true);
        (await worker.WorkAsync()).ShouldBe(0);
        _clock.Pass(TimeSpan.FromSeconds(1));
        (await worker.WorkAsync()).ShouldBe(1);
        (await worker.WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_timer_written_twice_is_one()
    {
        using var worker = new Worker(_store, _clock);
        await worker.WriteAsync("a", Start);
        await worker.WriteAsync("a", Start);
        (await worker.WaitingAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_timer_that_stands_there_as_it_was_and_as_it_was_put_off_is_put_off_to_one_time()
    {
        var later = Start.AddHours(1);
        var handler = new ScriptedHandler("of-later", (_, _) => ValueTask.FromResult<TimerOutcome>(_clock.GetUtcNow() < Start.AddHours(2) ? new TimerOutcome.Again(later) : TimerOutcome.Done.Instance));
        using var worker = new Worker(_store, _clock, null, handler);
        var timer = new DueTimer("of-later", "one", Start);
        await worker.Timers.ScheduleAsync(timer, CancellationToken.None);
        await worker.WorkAsync();
        _clock.Pass(TimeSpan.FromHours(1));
        later = Start.AddHours(2);
        await worker.Timers.ScheduleAsync(timer, CancellationToken.None);
        (await worker.WorkAsync()).ShouldBe(2);
        _clock.Pass(TimeSpan.FromHours(1));
        (await worker.WorkAsync()).ShouldBe(1);
        (await worker.WorkAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_cancelled_timer_does_not_fire()
    {
        using var worker = new Worker(_store, _clock);
        await worker.WriteAsync("a", Start);
        await worker.Timers.CancelAsync(Ledger.Timer("a", Start), CancellationToken.None);
        await worker.Timers.CancelAsync(Ledger.Timer("never", Start), CancellationToken.None);
        (await worker.WorkAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_timer_whose_time_was_changed_fires_at_the_new_time_only()
    {
        using var worker = new Worker(_store, _clock);
        await worker.WriteAsync("a", Start);
        await worker.WriteAsync("a", Start.AddHours(1));
        await worker.WorkAsync();
        worker.Ledger.Effects.ShouldBeEmpty();
        _clock.Pass(TimeSpan.FromHours(1));
        await worker.WorkAsync();
        worker.Ledger.Effects["a"].ShouldBe(1);
    }

    [Fact]
    public async Task A_hint_without_authority_stays_ten_minutes_and_is_seen_when_the_authority_comes()
    {
        using var worker = new Worker(_store, _clock);
        await worker.Timers.ScheduleAsync([Ledger.Timer("never", Start), Ledger.Timer("late", Start)], CancellationToken.None);
        await worker.WorkAsync();
        (await worker.WaitingAsync()).ShouldBe(2);

        for (var passed = 0; passed < 620; passed += 10)
        {
            _clock.Pass(TimeSpan.FromSeconds(10));
            await worker.WorkAsync();
        }

        (await worker.WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_wall_clock_set_back_leaves_timers_waiting_and_set_forward_fires_them()
    {
        using var worker = new Worker(_store, _clock);
        await worker.WriteAsync("a", Start.AddHours(1));
        _clock.SetBy(TimeSpan.FromDays(-10));
        (await worker.WorkAsync()).ShouldBe(0);
        _clock.SetBy(TimeSpan.FromDays(20));
        (await worker.WorkAsync()).ShouldBe(1);
        worker.Ledger.Effects["a"].ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_throws_is_tried_again_and_harms_nobody_else()
    {
        var faulty = new ScriptedHandler("faulty", (_, _) => throw new InvalidOperationException("Nguyễn Văn A"));
        using var worker = new Worker(_store, _clock, null, faulty);
        await worker.Timers.ScheduleAsync(new DueTimer("faulty", "x", Start), CancellationToken.None);
        await worker.WriteAsync("fine", Start);
        await worker.WorkAsync();
        worker.Ledger.Effects["fine"].ShouldBe(1);
        (await worker.WaitingAsync()).ShouldBe(1);
        worker.Lines.All.ShouldContain("InvalidOperationException");
        worker.Lines.All.ShouldNotContain("Nguyễn");

        _clock.Pass(TimeSpan.FromSeconds(2));
        await worker.WorkAsync();
        faulty.Fired.ShouldBe(2);
    }

    [Fact]
    public async Task A_handler_that_takes_too_long_is_cancelled_and_tried_again()
    {
        var begun = new TaskCompletionSource();
        var slow = new ScriptedHandler("slow", async (_, token) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, token);
            return TimerOutcome.Done.Instance;
        });
        using var worker = new Worker(_store, _clock, null, slow);
        await worker.Timers.ScheduleAsync(new DueTimer("slow", "x", Start), CancellationToken.None);
        await worker.RoundAsync();
        var drain = worker.DrainAsync();
        await begun.Task;
        _clock.Pass(TimeSpan.FromSeconds(10));
        (await drain).ShouldBe(1);
        (await worker.WaitingAsync()).ShouldBe(1);
        worker.Lines.All.ShouldContain("failed at try 1");
    }

    [Fact]
    public async Task No_call_begins_that_the_lease_does_not_outlast()
    {
        using var worker = new Worker(_store, _clock);
        await worker.WriteAsync("a", Start);
        await worker.RoundAsync();
        _clock.Pass(TimeSpan.FromSeconds(21));
        (await worker.DrainAsync()).ShouldBe(0);
        worker.Ledger.Calls.ShouldBeEmpty();
        (await worker.WorkAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Stale_timers_come_together_and_useful_ones_fire()
    {
        var handler = new ScriptedHandler("news", (_, _) => ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance)) { UsefulFor = TimeSpan.FromHours(1) };
        using var worker = new Worker(_store, _clock, null, handler);
        await worker.Timers.ScheduleAsync([.. Enumerable.Range(0, 500).Select(n => new DueTimer("news", $"{n}", Start.AddMinutes(-n)))], CancellationToken.None);
        await worker.WorkAsync();
        handler.Fired.ShouldBe(61);
        handler.Summarised.ShouldBe(439);
        handler.Summaries.ShouldBeLessThanOrEqualTo(64);
        (await worker.WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_kind_without_a_handler_waits_for_a_program_that_has_it()
    {
        using var worker = new Worker(_store, _clock);
        await worker.Timers.ScheduleAsync(new DueTimer("of-tomorrow", "x", Start), CancellationToken.None);
        await worker.WorkAsync();
        (await worker.WaitingAsync()).ShouldBe(1);
        worker.Lines.All.ShouldContain("no handler");

        var handler = new ScriptedHandler("of-tomorrow", (_, _) => ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance));
        using var newer = new Worker(_store, _clock, null, handler);
        await newer.RoundAsync();
        _clock.Pass(TimeSpan.FromMinutes(5));
        await newer.WorkAsync();
        handler.Fired.ShouldBe(1);
    }

    [Fact]
    public async Task A_hundred_thousand_due_at_once_fire_a_page_a_shard_at_a_time_and_within_the_parallelism()
    {
        var (running, most) = (0, 0);
        var handler = new ScriptedHandler("mass", (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            for (var seen = most; now > seen; seen = most) Interlocked.CompareExchange(ref most, now, seen);
            Interlocked.Decrement(ref running);
            return ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance);
        });
        using var worker = new Worker(_store, _clock, null, handler);
        await worker.Timers.ScheduleAsync([.. Enumerable.Range(0, 100_000).Select(n => new DueTimer("mass", $"{n}", Start))], CancellationToken.None);
        await worker.RoundAsync();
        var fired = await Task.WhenAll(worker.Leases.Held.Select(hold => Task.Run(() => worker.Runner.DrainAsync(hold, CancellationToken.None))));
        fired.Sum().ShouldBe(100_000);
        handler.Fired.ShouldBe(100_000);
        most.ShouldBeInRange(1, new TimerOptions().Parallelism);
        _store.MostRowsInAPage.ShouldBeLessThanOrEqualTo(100);
        (await worker.WaitingAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Backlog_and_lag_are_measured()
    {
        using var worker = new Worker(_store, _clock);
        await worker.WriteAsync("a", Start.AddMinutes(-3));
        await worker.RoundAsync();
        var hold = worker.Leases.Held.Single(one => one.Shard == TimerRows.ShardOf(Ledger.Timer("a", default)));
        worker.Metrics.Waiting(hold.Shard, 1, Start.AddMinutes(-3));
        worker.Metrics.Backlog.ShouldBe(1);
        worker.Metrics.Oldest.ShouldBe(TimeSpan.FromMinutes(3));
        await worker.DrainAsync();
        worker.Metrics.Backlog.ShouldBe(0);
        worker.Metrics.Oldest.ShouldBe(TimeSpan.Zero);
    }
}
