using ConductBot.SelfReports.Watching;
using ConductBot.Timers;

namespace ConductBot.Tests.SelfReports;

/// <summary>Stands where what looks after open reports would, in a process without an organisation.</summary>
internal sealed class NobodyWatches : ITimerHandler
{
    public string Kind => WatchTimer.KindName;

    public ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken) => ValueTask.FromResult<TimerOutcome>(TimerOutcome.Done.Instance);
}
