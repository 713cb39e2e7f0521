using System.Collections.Concurrent;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Timers;

namespace ConductBot.Tests.Timers;

/// <summary>The process dies at its first write, its second, … until it gets through; the next one goes on.</summary>
public sealed class KilledBetweenStepsTests
{
    private static readonly string[] Keys = ["một", "hai", "ba", "bốn", "năm", "sáu"];

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Each_timer_fires_and_has_its_effect_once_wherever_a_process_dies(DeathMoment moment)
    {
        var deaths = 0;
        for (var died = true; died;)
        {
            died = await DieAtAsync(deaths + 1, moment);
            if (died) deaths++;
        }

        // Two leases' batches, a claim and an effect for each, and the settling of each shard.
        deaths.ShouldBeGreaterThan(2 + (2 * Keys.Length));
    }

    private static async Task<bool> DieAtAsync(int write, DeathMoment moment)
    {
        var (clock, store, effects) = (new TestClock(), new MemoryTableStore(), new ConcurrentDictionary<string, int>());
        using var setup = new Worker(store, clock);
        foreach (var key in Keys) await setup.WriteAsync(key, TestClock.Start);

        var mortal = new FaultingTableStore(store, write, moment);
        using var dying = new Worker(mortal, clock, effects);
        try
        {
            await dying.WorkAsync();
        }
        catch (StorageException) when (mortal.Died)
        {
            // As the process does that is killed.
        }

        using var next = new Worker(store, clock, effects);
        await next.RoundAsync();
        for (var step = 0; step < 20; step++)
        {
            clock.Pass(new TimerOptions().LeaseDuration / 3);
            await next.WorkAsync();
        }

        var context = $"died at write {write}, {moment}";
        (await next.WaitingAsync()).ShouldBe(0, context);
        foreach (var key in Keys)
        {
            // An effect right after which the process died was not counted by it; the row says that it happened.
            effects.GetValueOrDefault(key).ShouldBeInRange(moment == DeathMoment.AfterTheWrite && mortal.Died ? 0 : 1, 1, context);
            (dying.Ledger.Calls.ContainsKey(key) || next.Ledger.Calls.ContainsKey(key)).ShouldBeTrue(context);
        }

        effects.Values.Sum().ShouldBeGreaterThanOrEqualTo(mortal.Died ? Keys.Length - 1 : Keys.Length, context);
        return mortal.Died;
    }
}
