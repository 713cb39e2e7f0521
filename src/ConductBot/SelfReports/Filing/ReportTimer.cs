using ConductBot.SelfReports.Storing;
using ConductBot.SelfReports.Watching;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Filing;

/// <summary>Finishes what a crash may have left of an act: the number, and telling people.</summary>
internal sealed class ReportTimer(ReportStore store, ReportDesk desk, TimerStore timers) : ITimerHandler
{
    public string Kind => ReportDesk.Kind;

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        var name = timer.Key.Split('/')[0];
        if (await store.FindAsync(name, cancellationToken) is not { } head) return TimerOutcome.NothingThere.Instance;
        if (head.Anonymous) await desk.TellAsync(head, timer.Due, cancellationToken);
        else await desk.FinishAsync(head, cancellationToken);

        // From here on somebody looks after it; where that has begun, this looks once more and joins it.
        if (!head.IsOver) await timers.ScheduleAsync(WatchTimer.Of(name, head.ToldFrom ?? head.Filed), cancellationToken);

        // Another act's: this one's is perhaps not written yet, or a later one was; ten minutes tell.
        return head.LastAct is { } last && ReportDesk.TimerKey(name, last) == timer.Key ? TimerOutcome.Done.Instance : TimerOutcome.NothingThere.Instance;
    }
}
