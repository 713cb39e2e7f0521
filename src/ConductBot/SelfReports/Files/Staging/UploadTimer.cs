using ConductBot.Timers;

namespace ConductBot.SelfReports.Files.Staging;

/// <summary>Takes a file away that waited long enough.</summary>
internal sealed class UploadTimer(FileStaging staging) : ITimerHandler
{
    public string Kind => FileStaging.Kind;

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (timer.Key.Split('/') is [var file, var owner]) await staging.DeleteAsync(file, owner, cancellationToken);
        return TimerOutcome.Done.Instance;
    }
}
