using ConductBot.Organization.Permissions;
using ConductBot.SelfReports.Storing;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Keeping;

/// <summary>Purges a report when its time is over. One that was put off by a hold looks again every day.</summary>
internal sealed class KeepingTimer(ReportKeeper keeper, ReportStore store, TimeProvider time) : ITimerHandler
{
    internal const string KindName = "report-keep";

    // A withdrawal is gone from the medium soon; one without name in the next night, so that nothing says when it was.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NextNight = TimeSpan.FromHours(27);

    public string Kind => KindName;

    public TimeSpan Timeout => TimeSpan.FromSeconds(15);

    /// <summary>Writes the timers that a report needs as it is to stand; to be done before it is written. Those of the most confidential ones tell no more than the month.</summary>
    /// <param name="timers">Where to.</param>
    /// <param name="head">As it is to stand.</param>
    /// <param name="of">The report's name outside its partition; the time of the act, of one without name the day.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async ValueTask ScheduleAsync(TimerStore timers, ReportHead head, (string Name, DateTimeOffset At) of, CancellationToken cancellationToken)
    {
        if (KeepingRule.DueOf(head) is not { } due) return;
        if (head.State == ReportState.Withdrawn && head.Anonymous) await timers.ScheduleUndatedAsync(new DueTimer(KindName, of.Name, of.At + NextNight), of.At, cancellationToken);
        else if (head.State == ReportState.Withdrawn) await timers.ScheduleAsync(new DueTimer(KindName, of.Name, of.At + Soon), cancellationToken);

        var over = new DueTimer(KindName, of.Name, due);
        if (head.Confidentiality == ReportConfidentiality.NamedReceiver) await timers.ScheduleUndatedAsync(over, KeepingRule.MonthOf(of.At), cancellationToken);
        else await timers.ScheduleAsync(over, cancellationToken);
    }

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken) =>
        await store.FindAsync(timer.Key, cancellationToken) is not { } head ? TimerOutcome.NothingThere.Instance : await keeper.KeepAsync(head.Id, time.GetUtcNow(), cancellationToken) switch
    {
        null => TimerOutcome.NothingThere.Instance,
        KeepingStep.Held held => new TimerOutcome.Again(held.Again),

        // A later end has a timer of its own. This one's act is perhaps not written yet; ten minutes tell.
        KeepingStep.Wait wait => timer.Due < wait.Until ? TimerOutcome.NothingThere.Instance : new TimerOutcome.Again(wait.Until),
        KeepingStep.Empty or KeepingStep.Purge or KeepingStep.Finish => TimerOutcome.Done.Instance,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
