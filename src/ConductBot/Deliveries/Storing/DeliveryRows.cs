using System.Globalization;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Storing;

/// <summary>
/// Table, kinds and keys of deliveries. A partition is a shard, chosen by the recipient, so that one batch changes a delivery, its places in every order, and the counts: <c>d!source!recipient!occurrence</c>
/// the delivery; <c>q!a!time!…</c> and <c>q!h!time!…</c> the queues of what goes at any time and in sending hours; <c>o!recipient!time!…</c> what is open for a person,
/// <c>o!recipient!parked!…</c> what is parked; <c>h!recipient!…</c> what is finished, the newest first; <c>x!list!time!…</c> the administrator's lists; <c>c!source</c> a source's counts in
/// this shard, <c>t</c> the shard's; <c>z!day!source</c> what may have to die.
/// </summary>
internal static class DeliveryRows
{
    public const string Table = "deliveries";
    public const string Totals = "t";

    /// <summary>Partition and row of what a process leaves to the next of its pace.</summary>
    public const string Pace = "pace";

    private const string Parked = "parked";

    public static readonly RecordKind<DeliveryRecord> DeliveryKind = new(Table, "delivery", DeliveryJson.Default.DeliveryRecord);
    public static readonly RecordKind<DeliveryHint> HintKind = new(Table, "delivery-hint", DeliveryJson.Default.DeliveryHint) { Sealing = Sealing.Clear };
    public static readonly RecordKind<DeliveryCounts> CountKind = new(Table, "delivery-count", DeliveryJson.Default.DeliveryCounts) { Sealing = Sealing.Clear };
    public static readonly RecordKind<RetentionRecord> RetentionKind = new(Table, "delivery-retention", DeliveryJson.Default.RetentionRecord) { Sealing = Sealing.Clear };
    public static readonly RecordKind<PaceRecord> PaceKind = new(Table, "delivery-pace", DeliveryJson.Default.PaceRecord) { Sealing = Sealing.Clear };

    public static string Shard(string recipient) => StorageShards.NameOf(StorageShards.ShardOf(recipient));

    public static IEnumerable<string> Shards => Enumerable.Range(0, StorageShards.Count).Select(StorageShards.NameOf);

    public static string Delivery(DeliveryId id) => StorageKey.Of("d", id.Source, id.Recipient, id.Occurrence);

    public static RowRange OfSource(string shard, string source) => DeliveryKind.WithPrefix(shard, $"{StorageKey.Of("d", source)}!") with { PageRows = 500 };

    public static string Queue(Delivery delivery, DateTimeOffset from) =>
        StorageKey.Of("q", Lane(delivery.Hours), StorageKey.Time(from), delivery.Id.Recipient, delivery.Id.Source, delivery.Id.Occurrence);

    public static RowRange Due(string shard, SendingTime hours, DateTimeOffset now) =>
        HintKind.Between(shard, $"q!{Lane(hours)}!", StorageKey.Of("q", Lane(hours), StorageKey.Time(now.AddTicks(1))));

    public static RowRange AllQueued(string shard, SendingTime hours) => HintKind.WithPrefix(shard, $"q!{Lane(hours)}!");

    /// <summary>The time in a queue's key.</summary>
    public static DateTimeOffset TimeIn(string queueRow) =>
        DateTimeOffset.ParseExact(queueRow.Split('!')[2], "yyyyMMdd'T'HHmmssfffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string Open(DeliveryId id, DateTimeOffset from) => StorageKey.Of("o", id.Recipient, StorageKey.Time(from), id.Source, id.Occurrence);

    public static string Park(DeliveryId id) => StorageKey.Of("o", id.Recipient, Parked, id.Source, id.Occurrence);

    public static RowRange OpenOf(string recipient) => HintKind.WithPrefix(Shard(recipient), $"{StorageKey.Of("o", recipient)}!");

    public static RowRange OpenUntil(string recipient, DateTimeOffset now) =>
        HintKind.Between(Shard(recipient), $"{StorageKey.Of("o", recipient)}!", StorageKey.Of("o", recipient, StorageKey.Time(now.AddTicks(1))));

    public static RowRange ParkedOf(string recipient) => HintKind.WithPrefix(Shard(recipient), $"{StorageKey.Of("o", recipient, Parked)}!");

    public static string Finished(DeliveryId id, DateTimeOffset at) =>
        StorageKey.Of("h", id.Recipient, StorageKey.Number(long.MaxValue - at.UtcTicks), id.Source, id.Occurrence);

    public static RowRange FinishedOf(string recipient) => HintKind.WithPrefix(Shard(recipient), $"{StorageKey.Of("h", recipient)}!");

    public static string Listed(DeliveryList list, Delivery delivery) =>
        StorageKey.Of("x", list.ToString(), StorageKey.Time(delivery.Due), delivery.Id.Source, delivery.Id.Recipient, delivery.Id.Occurrence);

    public static RowRange AllListed(string shard, DeliveryList list) => HintKind.WithPrefix(shard, $"{StorageKey.Of("x", list.ToString())}!");

    public static string Count(string source) => StorageKey.Of("c", source);

    public static string Retention(DateOnly day, string source) => StorageKey.Of("z", Day(day), source);

    public static RowRange RetentionUntil(string shard, DateOnly day) => RetentionKind.Between(shard, "z!", StorageKey.Of("z", Day(day.AddDays(1))));

    public static RowRange AllRetention(string shard) => RetentionKind.WithPrefix(shard, "z!");

    public static DateOnly DayIn(string retentionRow) => DateOnly.ParseExact(retentionRow.Split('!')[1], "yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Lane(SendingTime hours) => hours == SendingTime.AnyTime ? "a" : "h";
}
