using System.Collections.Concurrent;
using ConductBot.Timers;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Timers;

/// <summary>Two processes over one store, moved step by step in any order, with leases running out in the middle.</summary>
public sealed class InterleavingTests
{
    private static readonly string[] Keys = ["a", "b", "c", "d"];
    private static readonly TimeSpan Duration = new TimerOptions().LeaseDuration;

    [Fact]
    public void Any_interleaving_fires_each_timer_and_has_its_effect_once() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Gen.Choose(0, 99).ListOf(120).ToArbitrary(), PlayAsync));

    private static async Task<bool> PlayAsync(IList<int> choices)
    {
        var (clock, store, effects, waiting) = (new TestClock(), new MemoryTableStore(), new ConcurrentDictionary<string, int>(), new List<TaskCompletionSource>());
        using (var setup = new Worker(store, clock))
        {
            foreach (var key in Keys) await setup.WriteAsync(key, TestClock.Start);
        }

        Worker[] workers = [new(new GatedTableStore(store, waiting), clock, effects), new(new GatedTableStore(store, waiting), clock, effects)];
        var (running, calls) = (new Task[] { Task.CompletedTask, Task.CompletedTask }, new List<Ledger>());
        calls.AddRange(workers.Select(worker => worker.Ledger));
        foreach (var choice in choices)
        {
            for (var i = 0; i < workers.Length; i++)
            {
                if (running[i].IsCompleted) running[i] = workers[i].WorkAsync();
            }

            // Mostly a step of one of them; now and then time passes, or the wall clock is set.
            if (choice < 80 && waiting.Count > 0) Release(waiting, choice % waiting.Count);
            else if (choice < 97) clock.Pass(Duration * (choice - 79) / 9);
            else clock.SetBy(TimeSpan.FromHours(choice == 97 ? -2 : 2));
        }

        while (waiting.Count > 0) Release(waiting, 0);
        await Task.WhenAll(running);
        foreach (var worker in workers) worker.Dispose();

        // One lives on.
        using var last = new Worker(store, clock, effects);
        clock.SetBy(TimeSpan.FromDays(3));
        for (var step = 0; step < 12; step++)
        {
            await last.WorkAsync();
            clock.Pass(Duration / 2);
        }

        return await last.WaitingAsync() == 0 && Keys.All(key => effects.GetValueOrDefault(key) == 1 && calls.Append(last.Ledger).Any(ledger => ledger.Calls.ContainsKey(key)));
    }

    private static void Release(List<TaskCompletionSource> waiting, int index)
    {
        var step = waiting[index];
        waiting.RemoveAt(index);
        step.SetResult();
    }
}
