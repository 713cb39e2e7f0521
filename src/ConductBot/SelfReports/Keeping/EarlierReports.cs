using System.Globalization;
using ConductBot.SelfReports.Storing;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.SelfReports.Keeping;

/// <summary>
/// Gives reports that were filed before there were such timers the timer of their end, some at a time by their numbers; once, then never again. One without a name has no number: it gets its own with its telling, as every such one.
/// </summary>
internal sealed class EarlierReports(RecordStore records, ReportStore store, TimerStore timers, TimeProvider time) : ITimerHandler
{
    internal const string KindName = "report-keep-earlier";

    /// <summary>How many numbers are looked at before the next timer.</summary>
    internal const int AtOnce = 50;

    /// <summary>Where it is written that all have theirs.</summary>
    private const string Partition = "keeping";
    private const string Done = "done";

    // Before it there was no program that filed reports.
    private const int FirstYear = 2026;

    public string Kind => KindName;

    public TimeSpan Timeout => TimeSpan.FromSeconds(15);

    /// <summary>Writes the timer that begins it, unless all is done.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        if (await DoneAsync(cancellationToken)) return;
        await timers.ScheduleAsync(Step(FirstYear, 1), cancellationToken);
    }

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        if (await DoneAsync(cancellationToken) || timer.Key.Split('/') is not [var ofYear, var ofNumber]) return TimerOutcome.Done.Instance;

        var (year, first) = (int.Parse(ofYear, CultureInfo.InvariantCulture), int.Parse(ofNumber, CultureInfo.InvariantCulture));
        await foreach (var given in records.ReadAllAsync(ReportRows.NumberKind, ReportRows.NumberKind.Between(ReportRows.Year(year), ReportRows.Number(first), ReportRows.Number(first + AtOnce)), cancellationToken))
        {
            // A second timer of the same time is the same timer.
            if (await store.FindAsync(given.Value.Report, cancellationToken) is { } head) await KeepingTimer.ScheduleAsync(timers, head, (given.Value.Report, head.Ended ?? head.Filed), cancellationToken);
        }

        var last = (await records.ReadAsync(ReportRows.NumberHeadKind, ReportRows.Year(year), ReportRows.NumberHeadRow, cancellationToken))?.Value.Last ?? 0;
        if (first + AtOnce <= last) await timers.ScheduleAsync(Step(year, first + AtOnce), cancellationToken);
        else if (year < Reminders.Calendar.VietnamClock.DayOf(time.GetUtcNow()).Year) await timers.ScheduleAsync(Step(year + 1, 1), cancellationToken);
        else await records.WriteAsync(new RecordBatch(ReportRows.Table, Partition).Upsert(ReportRows.HintKind, Done, new ReportHint("")), cancellationToken);
        return TimerOutcome.Done.Instance;
    }

    private async ValueTask<bool> DoneAsync(CancellationToken cancellationToken) => await records.ReadAsync(ReportRows.HintKind, Partition, Done, cancellationToken) is not null;

    private DueTimer Step(int year, int number) => new(KindName, string.Create(CultureInfo.InvariantCulture, $"{year}/{number}"), time.GetUtcNow());
}
