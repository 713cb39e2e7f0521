namespace ConductBot.Timers;

/// <summary>
/// What a kind of timers does when it fires. It may be called again for the same timer after a crash or a lost lease, also while a slower process still works on
/// it: what it does carries ids derived from the timer, and what it writes is conditional and carries the hold's token (<see cref="ShardHold.Token"/>).
/// </summary>
public interface ITimerHandler
{
    /// <summary>The kind of timers; one handler each.</summary>
    string Kind { get; }

    /// <summary>The longest that one call may take, at most half of <see cref="TimerOptions.LeaseDuration"/>; then it is cancelled and counts as failed.</summary>
    TimeSpan Timeout => TimeSpan.FromSeconds(10);

    /// <summary>Whether a timer that fires only now, after a downtime, has lost its use; such ones come together to <see cref="SummariseAsync"/>.</summary>
    /// <param name="timer">The timer, with its own time.</param>
    /// <param name="late">Since it should have fired: at its time, or at the later one to which it was put off.</param>
    bool IsStale(DueTimer timer, TimeSpan late) => false;

    /// <summary>Does what is due.</summary>
    ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken);

    /// <summary>Takes note of stale timers of one shard, at most a page of them at a time. The outcome holds for each.</summary>
    ValueTask<TimerOutcome> SummariseAsync(IReadOnlyList<DueTimer> stale, ShardHold hold, CancellationToken cancellationToken) => ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance);
}
