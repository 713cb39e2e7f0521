using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Timers;

/// <summary>
/// Table, kinds and keys of timers. A shard's partition holds its due rows, <c>due!time!kind!key</c>, in order of time (one that was put off bears its own time at the end); the partition <c>leases</c> holds who works on
/// which shard and who works at all, so that one batch renews all that a process holds.
/// </summary>
internal static class TimerRows
{
    public const string Table = "timers";
    public const string Leases = "leases";
    public const string LeasePrefix = "shard!";
    public const string MemberPrefix = "worker!";

    private const string DuePrefix = "due";

    public static readonly RecordKind<TimerRecord> TimerKind = new(Table, "timer", TimerJson.Default.TimerRecord) { Sealing = Sealing.Clear };
    public static readonly RecordKind<LeaseRecord> LeaseKind = new(Table, "shard-lease", TimerJson.Default.LeaseRecord) { Sealing = Sealing.Clear };
    public static readonly RecordKind<MemberRecord> MemberKind = new(Table, "timer-worker", TimerJson.Default.MemberRecord) { Sealing = Sealing.Clear };

    public static int ShardOf(DueTimer timer) => StorageShards.ShardOf(StorageKey.Of(timer.Kind, timer.Key));

    public static string Due(DueTimer timer) => StorageKey.Of(DuePrefix, StorageKey.Time(timer.Due), timer.Kind, timer.Key);

    /// <summary>One that was put off is told from others of its kind and key by its own time.</summary>
    public static string Due(TimerRecord record) => record.At == record.Timer.Due
        ? Due(record.Timer)
        : StorageKey.Of(DuePrefix, StorageKey.Time(record.At), record.Timer.Kind, record.Timer.Key, StorageKey.Time(record.Timer.Due));

    /// <summary>All that is due at a time or was before.</summary>
    public static RowRange DueUntil(int shard, DateTimeOffset now) =>
        TimerKind.Between(StorageShards.NameOf(shard), $"{DuePrefix}!", StorageKey.Of(DuePrefix, StorageKey.Time(now.AddTicks(1))));

    public static string Lease(int shard) => StorageKey.Of("shard", StorageShards.NameOf(shard));

    public static string Member(string holder) => StorageKey.Of("worker", holder);
}
