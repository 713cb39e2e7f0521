using ConductBot.Timers;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Writes the medium anew in the night after something was destroyed, so that nothing of it is left in any file.</summary>
internal sealed class RewriteTimer(EmptyMedium medium) : ITimerHandler
{
    internal const string KindName = "medium-rewrite";
    internal const string Key = "night";

    public string Kind => KindName;

    public TimeSpan Timeout => TimeSpan.FromSeconds(15);

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        await medium.RewriteAsync(cancellationToken);
        return TimerOutcome.Done.Instance;
    }
}
