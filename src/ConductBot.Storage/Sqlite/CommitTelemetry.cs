using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ConductBot.Storage.Sqlite;

/// <summary>Measures commits. Costs a look at a flag while nobody listens.</summary>
internal static class CommitTelemetry
{
    private static readonly Meter Meter = new("ConductBot.Storage");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "conductbot.storage.commit.duration", "s", "From the first write of a group to its durable commit.",
        tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5] });

    private static readonly Counter<long> Batches = Meter.CreateCounter<long>("conductbot.storage.batches", "{batch}", "Batches committed.");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("conductbot.storage.commit.failures", "{commit}", "Commits that were rolled back.");

    /// <summary>The moment to hand back; 0 while nobody listens.</summary>
    public static long Begin() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    public static void Committed(long started, List<PendingBatch> group)
    {
        if (started == 0) return;
        Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        Batches.Add(group.Sum(static pending => pending.Batches.Count));
    }

    public static void Failed() => Failures.Add(1);
}
