using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.Tests.Timers;

/// <summary>
/// A handler as real ones are: its own rows are the authority, claimed under the hold's token and done by a conditional write. <see cref="Effects"/> counts those writes, which
/// outlive a process; <see cref="Calls"/> counts what fired.
/// </summary>
internal sealed partial class Ledger(RecordStore records, ConcurrentDictionary<string, int> effects) : ITimerHandler
{
    public const string KindName = "entry";

    private static readonly RecordKind<Entry> EntryKind = new("ledger", "ledger-entry", LedgerJson.Default.Entry) { Sealing = Sealing.Clear };

    public string Kind => KindName;

    public ConcurrentDictionary<string, int> Effects { get; } = effects;

    public ConcurrentDictionary<string, int> Calls { get; } = new();

    public static DueTimer Timer(string key, DateTimeOffset due) => new(KindName, key, due);

    /// <summary>Hint first, authority second.</summary>
    public static async Task WriteAsync(TimerStore timers, RecordStore records, DueTimer timer)
    {
        await timers.ScheduleAsync(timer, CancellationToken.None);
        await records.WriteAsync(new RecordBatch("ledger", "all").Upsert(EntryKind, StorageKey.Of(timer.Key), new Entry(timer.Due, 0, false)), CancellationToken.None);
    }

    public async ValueTask<TimerOutcome> FireAsync(DueTimer timer, ShardHold hold, CancellationToken cancellationToken)
    {
        Calls.AddOrUpdate(timer.Key, 1, (_, calls) => calls + 1);
        if (await records.ReadAsync(EntryKind, "all", StorageKey.Of(timer.Key), cancellationToken) is not { } entry) return TimerOutcome.NothingThere.Instance;
        if (entry.Value.Done || entry.Value.Due != timer.Due) return TimerOutcome.Done.Instance;
        if (!hold.MayWriteOver(entry.Value.Token)) return new TimerOutcome.Failed("fenced");

        var claim = entry.Value with { Token = hold.Token };
        if (await records.WriteAsync(new RecordBatch("ledger", "all").Replace(EntryKind, entry, claim), cancellationToken) is not WriteOutcome.Written claimed) return new TimerOutcome.Failed("claim");
        if (!hold.Outlasts(TimeSpan.FromSeconds(1))) return new TimerOutcome.Failed("lease");

        // Here a real one calls the channel.
        var done = new RecordBatch("ledger", "all").Replace(EntryKind, entry.Row, claimed.ETags[0]!, claim with { Done = true });
        if (await records.WriteAsync(done, cancellationToken) is not WriteOutcome.Written) return new TimerOutcome.Failed("done");
        Effects.AddOrUpdate(timer.Key, 1, (_, times) => times + 1);
        return TimerOutcome.Done.Instance;
    }

    internal sealed record Entry(DateTimeOffset Due, long Token, bool Done);

    [JsonSerializable(typeof(Entry))]
    private sealed partial class LedgerJson : JsonSerializerContext;
}
