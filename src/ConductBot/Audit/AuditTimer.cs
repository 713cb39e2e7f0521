using ConductBot.Timers;

namespace ConductBot.Audit;

/// <summary>Takes the intents of a partition into the chain when its timer fires.</summary>
internal sealed class AuditTimer(AuditAppender appender) : ITimerHandler
{
    public string Kind => AuditTrail.Kind;

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (AuditTrail.PlaceOf(timer.Key) is not { } place) return TimerOutcome.Done.Instance;
        await appender.AppendAsync(place.Table, place.Partition, cancellationToken);
        return await appender.IsRecordedAsync(place.Id, cancellationToken) ? TimerOutcome.Done.Instance : TimerOutcome.NothingThere.Instance;
    }
}
