using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Keeping;

/// <summary>
/// Makes what was deleted unreadable on the medium: at once what was on pages of its own, as keys are, and in the following night all that may be left in others. Many who ask at once are served by one run that began after all of
/// them had asked.
/// </summary>
internal sealed class EmptyMedium(IStorageMaintenance maintenance, TimerStore timers) : IDisposable
{
    // Nobody is at work.
    private static readonly TimeOnly Night = new(3, 0);

    private readonly SemaphoreSlim _one = new(1);
    private long _begun;
    private long _done;

    /// <summary>Sees to it that the medium is written anew in the night after a time. To be called before anything is deleted.</summary>
    public ValueTask AnnounceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tonight = VietnamClock.At(VietnamClock.DayOf(now), Night);
        return timers.ScheduleAsync(new DueTimer(RewriteTimer.KindName, RewriteTimer.Key, tonight > now ? tonight : tonight.AddDays(1)), cancellationToken);
    }

    /// <summary>Writes all of the medium anew.</summary>
    /// <exception cref="StorageException">Somebody read or wrote for too long: do it again later.</exception>
    public async ValueTask RewriteAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await maintenance.RewriteAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Returns when everything that was deleted before this call can't be read any more.</summary>
    /// <exception cref="StorageException">Somebody read or wrote for too long: ask again later.</exception>
    public async ValueTask EmptyAsync(CancellationToken cancellationToken)
    {
        var begunBefore = Interlocked.Read(ref _begun);
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_done > begunBefore) return;
            var run = Interlocked.Increment(ref _begun);
            await maintenance.PurgeAsync(cancellationToken);
            _done = run;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
