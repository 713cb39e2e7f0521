using ConductBot.Timers;

namespace ConductBot.Audit;

/// <summary>Anchors the chain once a day. The day's timer makes the next one's first, so that a failure never ends it.</summary>
internal sealed class AuditAnchorTimer(AuditChain chain, TimerStore timers, TimeProvider time) : ITimerHandler
{
    public const string Key = "daily";

    public string Kind => "audit-anchor";

    /// <summary>The next day's beginning, UTC.</summary>
    public static DueTimer NextAfter(DateTimeOffset now) => new("audit-anchor", Key, new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero));

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        await timers.ScheduleAsync(NextAfter(time.GetUtcNow()), cancellationToken);
        try
        {
            await chain.AnchorAsync(cancellationToken);
            return TimerOutcome.Done.Instance;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new TimerOutcome.Failed($"anchor-file-{exception.GetType().Name}");
        }
    }
}
