using ConductBot.SelfReports.Storing;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Files.Storing;

/// <summary>Takes away the chunks of a file that was never attached.</summary>
internal sealed class FileTimer(FileStore files, ReportStore reports) : ITimerHandler
{
    public string Kind => FileStore.Kind;

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (timer.Key.Split('/') is not [var name, var file]) return TimerOutcome.Done.Instance;

        // Where a name means no report there is nothing of the file.
        foreach (var report in reports.Names.Meant(name)) await files.SweepAsync(report, file, cancellationToken);
        return TimerOutcome.Done.Instance;
    }
}
