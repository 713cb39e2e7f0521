using System.Security.Cryptography;
using System.Text;
using ConductBot.Deliveries.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Delivering;

/// <summary>Pure: which of the deliveries that are due for a person go together.</summary>
internal static class DueDeliveries
{
    /// <summary>Deliveries in one message.</summary>
    public const int Most = 12;

    /// <summary>
    /// Those to be worded together next: first what one message had under way when its process ended, all of it and nothing else, so that a repetition repeats that message; else
    /// what is due of the kind that was due first.
    /// </summary>
    public static IReadOnlyList<StoredRecord<DeliveryRecord>> Next(IReadOnlyList<StoredRecord<DeliveryRecord>> due)
    {
        if (due.Count == 0) return [];
        if (due.FirstOrDefault(one => one.Value.Delivery.State is DeliveryState.Sending) is { } left) return [.. due.Where(one => MessageOf(one) == MessageOf(left)).Take(Most)];

        var first = due.MinBy(one => one.Value.Queued)!;
        return [.. due.Where(one => one.Value.Delivery.Kind == first.Value.Delivery.Kind && one.Value.Forced == first.Value.Forced).OrderBy(one => one.Value.Delivery.Due).Take(Most)];
    }

    /// <summary>The message's own name: the same deliveries have the same at every attempt, so that a channel that knows names takes it once.</summary>
    public static string NameOf(IReadOnlyList<StoredRecord<DeliveryRecord>> together) => MessageOf(together[0])
        ?? "dlv-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', together.Select(one => one.Value.Delivery.Id.ToString()).Order(StringComparer.Ordinal)))))[..32];

    private static string? MessageOf(StoredRecord<DeliveryRecord> record) => (record.Value.Delivery.State as DeliveryState.Sending)?.Message;
}
