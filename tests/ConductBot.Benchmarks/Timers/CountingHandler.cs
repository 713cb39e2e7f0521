using ConductBot.Timers;

namespace ConductBot.Benchmarks.Timers;

/// <summary>Does nothing but count, and says when it has counted so many.</summary>
internal sealed class CountingHandler(int expected) : ITimerHandler
{
    public const string KindName = "count";

    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public string Kind => KindName;

    public Task All => _all.Task;

    public ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _count) == expected) _all.TrySetResult();
        return ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance);
    }
}
