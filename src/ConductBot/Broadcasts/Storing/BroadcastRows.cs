using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Broadcasts.Storing;

/// <summary>Table, kinds and keys of reminders to many: a partition a reminder holds its row; a partition a sender, <c>of!person</c>, leads to the sender's, the newest first.</summary>
internal static class BroadcastRows
{
    public const string Table = "broadcasts";

    /// <summary>The row of a reminder in its partition.</summary>
    public const string Row = "broadcast";

    public static readonly RecordKind<Broadcast> BroadcastKind = new(Table, "broadcast", BroadcastJson.Default.Broadcast);
    public static readonly RecordKind<BroadcastHint> HintKind = new(Table, "broadcast-hint", BroadcastJson.Default.BroadcastHint) { Sealing = Sealing.Clear };

    public static string OfSender(string sender) => StorageKey.Of("of", sender.ToLowerInvariant());

    public static string Hint(Broadcast broadcast) => StorageKey.Of("at", StorageKey.Number(long.MaxValue - broadcast.Confirmed.UtcTicks), broadcast.Id);
}
