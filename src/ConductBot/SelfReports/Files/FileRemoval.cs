using ConductBot.Audit;
using ConductBot.SelfReports.Files.Storing;
using ConductBot.SelfReports.Filing;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage;

namespace ConductBot.SelfReports.Files;

/// <summary>
/// Takes one file of a report away for its reporter, before the report is over: first the report names it no more, with the audit's intent; then its rows are destroyed and what is left of them on the medium. A timer that was written before
/// finishes what was killed in between.
/// </summary>
internal sealed class FileRemoval(ReportDesk desk, FileStore files, EmptyMedium medium)
{
    /// <summary>Takes it away. The same again changes nothing.</summary>
    public async ValueTask<RemoveOutcome> RemoveAsync(string report, string file, ReportAct act, CancellationToken cancellationToken)
    {
        if (await desk.AllowedAsync(report, act, cancellationToken) is not { } head || !ReportDesk.IsReporter(head, act.Asking)) return new RemoveOutcome.Denied();
        if (head.Files.Contains(file, StringComparer.Ordinal))
        {
            if (head.IsOver) return new RemoveOutcome.Ended(head);
            await medium.AnnounceAsync(act.Now, cancellationToken);
            await files.ForgetLaterAsync(head, file, cancellationToken);
            var own = act with { ActId = ReportDesk.Hash($"remove\n{head.Id}\n{file}")[..32] };
            switch (await desk.ChangeAsync(head, own, now => Change(now, file, own), cancellationToken))
            {
                case ReportOutcome.Ended ended:
                    return new RemoveOutcome.Ended(ended.Head);
                case ReportOutcome.Done { Report: var now } when now.Head.Files.Contains(file, StringComparer.Ordinal):
                    return new RemoveOutcome.Held(now);
                case not ReportOutcome.Done:
                    return new RemoveOutcome.Denied();
            }

            await files.SweepAsync(head.Id, file, cancellationToken);
            await EmptyAsync(cancellationToken);
        }

        return await desk.ReadAsync(report, act, cancellationToken) is ReportOutcome.Done done ? new RemoveOutcome.Removed(done.Report) : new RemoveOutcome.Denied();
    }

    // Who has not opened it yet misses nothing.
    private ReportChange? Change(ReportHead now, string file, ReportAct act) => now.Files.Contains(file, StringComparer.Ordinal)
        ? new ReportChange(now.State == ReportState.Filed ? now : now.Telling(now.Receiver, ReportNoticeKind.FileRemoved, act.Now), desk.Intent(now, act, AuditAct.ReportFileRemoved)) { Removed = file }
        : null;

    private async ValueTask EmptyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await medium.EmptyAsync(cancellationToken);
        }
        catch (StorageException fault) when (fault.Fault == StorageFault.Busy)
        {
            // In the night the medium is written anew.
        }
    }
}
