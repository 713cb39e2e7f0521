using ConductBot.Deliveries.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Delivering;

/// <summary>
/// Writes what one shard's sender does. The answer to a message may be written together with the claim of the next, so that a delivery costs one commit; until it is written it is
/// kept here, also when the storage fails.
/// </summary>
internal sealed class SettlingLedger(string shard, SenderParts parts)
{
    private readonly List<Settling> _answers = [];

    /// <summary>Whether an answer to a delivery is still to be written.</summary>
    public bool Holds(DeliveryId id) => _answers.Exists(one => one.Claimed.Value.Delivery.Id == id);

    public void Add(IEnumerable<Settling> answers) => _answers.AddRange(answers);

    /// <summary>Writes the answers that are still to be written.</summary>
    public async ValueTask FlushAsync()
    {
        while (_answers.Count > 0)
        {
            var some = _answers.ToList();
            if (await parts.Writer.WriteAsync(shard, [.. some.Select(one => one.Change)], null, CancellationToken.None) is LedgerWrite.Overtaken overtaken) await LookAgainAsync(overtaken.By.Id);
            else _answers.RemoveAll(some.Contains);
        }
    }

    /// <summary>Writes changes, the open answers with them where they fit. Null when somebody changed one of the deliveries meanwhile: nothing of these changes was written.</summary>
    public async ValueTask<IReadOnlyList<StoredRecord<DeliveryRecord>?>?> WriteAsync(IReadOnlyList<LedgerChange> changes)
    {
        while (true)
        {
            var answers = _answers.ToList();
            IReadOnlyList<LedgerChange> all = [.. answers.Select(one => one.Change), .. changes];
            if (answers.Count > 0 && LedgerPlan.Of(all).Rows > StorageLimits.BatchRows)
            {
                await FlushAsync();
                continue;
            }

            switch (await parts.Writer.WriteAsync(shard, all, null, CancellationToken.None))
            {
                case LedgerWrite.Written written:
                    _answers.RemoveAll(answers.Contains);
                    return [.. written.Rows.Skip(answers.Count)];
                case LedgerWrite.Overtaken overtaken when answers.Exists(one => one.Claimed.Value.Delivery.Id == overtaken.By.Id):
                    await LookAgainAsync(overtaken.By.Id);
                    break;
                case LedgerWrite.Overtaken:
                    await FlushAsync();
                    return null;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    /// <summary>Makes the same change of several. Whoever changed one of them meanwhile has the last word: the next look sees what stands there.</summary>
    public async ValueTask ChangeAsync(IReadOnlyList<StoredRecord<DeliveryRecord>> deliveries, Func<DeliveryRecord, DeliveryRecord?> change)
    {
        var changes = deliveries.Select(one => new LedgerChange(one, change(one.Value))).Where(one => one.After is not null).ToList();
        if (changes.Count == 0 || await WriteAsync(changes) is null) return;
        foreach (var one in changes) parts.Reports.Changed(one.Before!.Value, one.After!);
    }

    // Whoever took the delivery over answers for it; where the row only moved, the answer still holds.
    private async ValueTask LookAgainAsync(DeliveryId id)
    {
        var at = _answers.FindIndex(one => one.Claimed.Value.Delivery.Id == id);
        var now = await parts.Records.ReadAsync(DeliveryRows.DeliveryKind, shard, DeliveryRows.Delivery(id), CancellationToken.None);
        if (_answers[at].Over(now) is { } still) _answers[at] = still;
        else _answers.RemoveAt(at);
    }
}
