using ConductBot.Timers;

namespace ConductBot.Tests.Timers;

/// <summary>A handler that does what a test says, and counts.</summary>
internal sealed class ScriptedHandler(string kind, Func<DueTimer, CancellationToken, ValueTask<TimerOutcome>> fire) : ITimerHandler
{
    private int _fired;
    private int _summarised;
    private int _summaries;

    public string Kind => kind;

    public TimeSpan? UsefulFor { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public int Fired => _fired;

    public int Summarised => _summarised;

    public int Summaries => _summaries;

    public bool IsStale(DueTimer timer, TimeSpan late) => UsefulFor is { } useful && late > useful;

    public ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _fired);
        return fire(timer, cancellationToken);
    }

    public ValueTask<TimerOutcome> SummariseAsync(IReadOnlyList<DueTimer> stale, ShardHold hold, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _summaries);
        Interlocked.Add(ref _summarised, stale.Count);
        return ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance);
    }
}
