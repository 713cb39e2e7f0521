using ConductBot.Timers;

namespace ConductBot.SelfReports.Files.Storing;

/// <summary>Takes away the chunks of a file that was never attached.</summary>
internal sealed class FileTimer(FileStore files) : ITimerHandler
{
    public string Kind => FileStore.Kind;

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (timer.Key.Split('/') is [var report, var file]) await files.SweepAsync(report, file, cancellationToken);
        return TimerOutcome.Done.Instance;
    }
}
