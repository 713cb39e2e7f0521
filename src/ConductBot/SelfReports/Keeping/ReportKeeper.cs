using ConductBot.SelfReports.Storing;
using ConductBot.Storage;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Does what is due about a report. Again as often as one likes: whatever was killed before is finished.</summary>
internal sealed class ReportKeeper(ReportStore store, ReportHolds holds, ReportPurge purge, EmptyMedium medium)
{
    /// <summary>Who it is in the audit that does what was due.</summary>
    public const string Actor = "system:retention";

    private const int Attempts = 20;

    /// <summary>Does it. How the report stands then: waiting, held, empty or finished with; null when there is no such report.</summary>
    public async ValueTask<KeepingStep?> KeepAsync(string report, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.HeadAsync(report, cancellationToken) is not { } stored) return null;
            var isHeld = await holds.IsHeldAsync(stored.Value, cancellationToken);
            var step = KeepingRule.Of(stored.Value, isHeld, now);
            if (step is KeepingStep.Wait or KeepingStep.Held) return step;

            await medium.AnnounceAsync(now, cancellationToken);
            switch (step)
            {
                case KeepingStep.Empty:
                    if (stored.Value.KeptForInquiry && !await purge.EmptyAsync(stored, (Actor, now), cancellationToken)) continue;
                    await purge.SweepAsync(report, cancellationToken);
                    await medium.EmptyAsync(cancellationToken);
                    return step;
                case KeepingStep.Purge:
                    await purge.BeginAsync(stored, (Actor, now), cancellationToken);
                    continue;
                case KeepingStep.Finish:
                    await purge.FinishAsync(stored.Value, cancellationToken);
                    await medium.EmptyAsync(cancellationToken);
                    return step;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        throw new StorageException(StorageFault.Busy, "A report could not be purged: others changed it again and again. Try again.");
    }

    /// <summary>Destroys a report before its time. False when it is held; true when it is gone, or was.</summary>
    public async ValueTask<bool> DestroyAsync(string report, (string Actor, DateTimeOffset Now) by, CancellationToken cancellationToken)
    {
        await medium.AnnounceAsync(by.Now, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.HeadAsync(report, cancellationToken) is not { } stored) return true;
            if (stored.Value.State != ReportState.Purged)
            {
                if (await holds.IsHeldAsync(stored.Value, cancellationToken)) return false;
                if (!await purge.BeginAsync(stored, by, cancellationToken)) continue;
            }

            await purge.FinishAsync((await store.HeadAsync(report, cancellationToken))!.Value, cancellationToken);
            return true;
        }

        throw new StorageException(StorageFault.Busy, "A report could not be erased: others changed it again and again. Try again.");
    }
}
