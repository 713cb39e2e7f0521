using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Timers;

public sealed class ShardLeasesTests
{
    private static readonly TimeSpan Duration = new TimerOptions().LeaseDuration;
    private readonly TestClock _clock = new();
    private readonly MemoryTableStore _store = new();

    [Fact]
    public async Task A_process_alone_holds_all_shards_at_once()
    {
        using var worker = new Worker(_store, _clock);
        await worker.RoundAsync();
        worker.Leases.Held.Count.ShouldBe(StorageShards.Count);
        worker.Leases.Held.ShouldAllBe(hold => hold.Token == 1 && hold.Outlasts(Duration / 2));
    }

    [Fact]
    public async Task Two_processes_share_them_evenly()
    {
        using var first = new Worker(_store, _clock);
        using var second = new Worker(_store, _clock);
        await first.RoundAsync();
        await second.RoundAsync();
        second.Leases.Held.ShouldBeEmpty();
        await first.RoundAsync();
        await second.RoundAsync();
        first.Leases.Held.Count.ShouldBe(32);
        second.Leases.Held.Count.ShouldBe(32);
        first.Leases.Held.Select(hold => hold.Shard).Intersect(second.Leases.Held.Select(hold => hold.Shard)).ShouldBeEmpty();
        second.Leases.Held.ShouldAllBe(hold => hold.Token == 2);
    }

    [Fact]
    public async Task A_dead_process_s_shards_are_taken_when_they_were_seen_unrenewed_for_the_lease_s_duration()
    {
        using var dead = new Worker(_store, _clock);
        using var heir = new Worker(_store, _clock);
        await dead.RoundAsync();
        await heir.RoundAsync();
        _clock.Pass(Duration - TimeSpan.FromSeconds(1));
        await heir.RoundAsync();
        heir.Leases.Held.ShouldBeEmpty();
        _clock.Pass(TimeSpan.FromSeconds(1));
        await heir.RoundAsync();
        heir.Leases.Held.Count.ShouldBe(StorageShards.Count);
        dead.Leases.Held.ShouldAllBe(hold => !hold.Outlasts(TimeSpan.Zero));

        // It was only slow: it finds out, and its token is the lower one.
        var old = dead.Leases.Held.First();
        await dead.RoundAsync();
        old.Lost.IsCancellationRequested.ShouldBeTrue();
        heir.Leases.Held.ShouldAllBe(hold => hold.Token == 2 && hold.MayWriteOver(1) && !old.MayWriteOver(2));
    }

    [Fact]
    public async Task A_holder_that_is_known_to_be_dead_need_not_be_waited_for()
    {
        using var worker = new Worker(_store, _clock);
        var ghost = $"{Environment.MachineName}|{int.MaxValue}|1|x";
        var batch = new RecordBatch(TimerRows.Table, TimerRows.Leases).Upsert(TimerRows.MemberKind, TimerRows.Member(ghost), new MemberRecord(ghost, 9));
        for (var shard = 0; shard < StorageShards.Count; shard++) batch.Insert(TimerRows.LeaseKind, TimerRows.Lease(shard), new LeaseRecord(ghost, 7, 9));
        await worker.Records.WriteAsync(batch, CancellationToken.None);
        await worker.RoundAsync();
        worker.Leases.Held.Count.ShouldBe(StorageShards.Count);
        worker.Leases.Held.ShouldAllBe(hold => hold.Token == 8);
    }

    [Theory]
    [InlineData("another-machine|1|1|x", false)]
    [InlineData("nonsense", false)]
    public void Nobody_is_called_dead_who_cannot_be_seen(string holder, bool dead) => HolderName.IsDead(holder).ShouldBe(dead);

    [Fact]
    public void A_process_is_not_dead_to_itself() => HolderName.IsDead(HolderName.Mine()).ShouldBeFalse();

    [Theory]
    [InlineData(3650)]
    [InlineData(-3650)]
    public async Task A_wall_clock_that_is_set_moves_no_lease(int days)
    {
        using var first = new Worker(_store, _clock);
        using var second = new Worker(_store, _clock);
        await first.RoundAsync();
        await second.RoundAsync();
        _clock.SetBy(TimeSpan.FromDays(days));
        first.Leases.Held.ShouldAllBe(hold => hold.Outlasts(Duration / 2));
        await second.RoundAsync();
        second.Leases.Held.ShouldBeEmpty();
        await first.RoundAsync();
        first.Leases.Held.Count.ShouldBe(32);
    }

    [Fact]
    public async Task A_process_that_ends_leaves_its_shards_free()
    {
        using var first = new Worker(_store, _clock);
        using var second = new Worker(_store, _clock);
        await first.RoundAsync();
        await first.Leases.ReleaseAsync(first.Leases.DropAll(), CancellationToken.None);
        await first.Leases.ResignAsync(CancellationToken.None);
        await second.RoundAsync();
        second.Leases.Held.Count.ShouldBe(StorageShards.Count);
    }

    [Fact]
    public void A_hold_does_not_outlast_a_call_longer_than_what_is_left_of_it()
    {
        using var hold = new ShardHold(3, 1, _clock, Duration);
        hold.Renew(_clock.GetTimestamp(), "1", 0);
        _clock.Pass(TimeSpan.FromSeconds(21));
        hold.Outlasts(TimeSpan.FromSeconds(8)).ShouldBeTrue();
        hold.Outlasts(TimeSpan.FromSeconds(9)).ShouldBeFalse();
    }

    [Fact]
    public void Processes_that_see_the_same_plan_for_all_shards_and_none_twice() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(1, 9).ToArbitrary(), workers =>
        {
            var all = Enumerable.Range(0, StorageShards.Count).ToList();
            var taken = Enumerable.Range(0, workers).SelectMany(rank => LeasePlan.Of([], all, workers, rank).Take).ToList();
            return taken.Distinct().Count() == StorageShards.Count && taken.Count <= StorageShards.Count + workers;
        }));

    // Whatever happens in whatever order: no shard is ever held by two at the same time, and tokens only grow.
    [Fact]
    public void No_two_processes_hold_a_shard_at_the_same_time()
    {
        var step = Gen.Choose(0, 11);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(step.ListOf(25).ToArbitrary(), async steps =>
        {
            var (clock, store) = (new TestClock(), new MemoryTableStore());
            var workers = Enumerable.Range(0, 3).Select(_ => new Worker(store, clock)).ToArray();
            var highest = new long[StorageShards.Count];
            try
            {
                foreach (var one in steps)
                {
                    if (one < 6) await workers[one % 3].RoundAsync();
                    else if (one < 10) clock.Pass(Duration * (one - 5) / 4);
                    else clock.SetBy(TimeSpan.FromDays(one == 10 ? 40 : -40));

                    foreach (var shard in workers.SelectMany(worker => worker.Leases.Held).Where(hold => hold.Outlasts(TimeSpan.Zero)).GroupBy(hold => hold.Shard))
                    {
                        if (shard.Count() > 1 || shard.First().Token < highest[shard.Key]) return false;
                        highest[shard.Key] = shard.First().Token;
                    }
                }

                return true;
            }
            finally
            {
                foreach (var worker in workers) worker.Dispose();
            }
        }));
    }
}
