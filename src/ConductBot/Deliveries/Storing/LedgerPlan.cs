namespace ConductBot.Deliveries.Storing;

/// <summary>Pure: what changes of deliveries mean for the rows that lead to them and for the counts.</summary>
internal sealed class LedgerPlan
{
    private readonly Dictionary<string, DeliveryHint> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeliveryCounts> _deltas = new(StringComparer.Ordinal);

    private LedgerPlan(IReadOnlyList<LedgerChange> changes) => Changes = changes;

    public IReadOnlyList<LedgerChange> Changes { get; }

    public IReadOnlyDictionary<string, DeliveryHint> Added => _added;

    public IReadOnlyCollection<string> Removed => _removed;

    /// <summary>By count row: those of the sources, and the shard's.</summary>
    public IReadOnlyDictionary<string, DeliveryCounts> Deltas => _deltas;

    /// <summary>Rows that the batch writes at most.</summary>
    public int Rows => Changes.Count + _added.Count + _removed.Count + _deltas.Count;

    public static LedgerPlan Of(IReadOnlyList<LedgerChange> changes)
    {
        var plan = new LedgerPlan(changes);
        foreach (var change in changes)
        {
            var before = change.Before is { } stored ? HintsOf(stored.Value) : [];
            var after = change.After is { } next ? HintsOf(next) : [];
            var hint = DeliveryHint.To(change.Id);
            foreach (var row in after.Except(before, StringComparer.Ordinal)) plan._added[row] = hint;
            foreach (var row in before.Except(after, StringComparer.Ordinal)) plan._removed.Add(row);

            var delta = Count(change.After) - Count(change.Before?.Value);
            if (delta == DeliveryCounts.None) continue;

            plan.Add(DeliveryRows.Count(change.Id.Source), delta);
            plan.Add(DeliveryRows.Totals, delta);
        }

        return plan;
    }

    /// <summary>The rows that lead to a delivery as it stands.</summary>
    public static IReadOnlyList<string> HintsOf(DeliveryRecord record)
    {
        var delivery = record.Delivery;
        var rows = new List<string>(3);
        switch (delivery.State)
        {
            case DeliveryState.Waiting or DeliveryState.Sending or DeliveryState.Retrying:
                rows.Add(DeliveryRows.Queue(delivery, record.Queued!.Value));
                rows.Add(DeliveryRows.Open(delivery.Id, record.Queued!.Value));
                break;
            case DeliveryState.NotReachable:
                rows.Add(DeliveryRows.Park(delivery.Id));
                rows.Add(DeliveryRows.Listed(DeliveryList.NotReachable, delivery));
                break;
            case DeliveryState.Failed failed:
                rows.Add(DeliveryRows.Finished(delivery.Id, failed.At));
                rows.Add(DeliveryRows.Listed(DeliveryList.Failed, delivery));
                break;
            case DeliveryState.Sent sent:
                rows.Add(DeliveryRows.Finished(delivery.Id, sent.At));
                break;
            case DeliveryState.Cancelled cancelled:
                rows.Add(DeliveryRows.Finished(delivery.Id, cancelled.At));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        if (delivery.PossibleRepeats > 0) rows.Add(DeliveryRows.Listed(DeliveryList.PossiblyRepeated, delivery));
        return rows;
    }

    private void Add(string row, DeliveryCounts delta) => _deltas[row] = _deltas.GetValueOrDefault(row, DeliveryCounts.None) + delta;

    private static DeliveryCounts Count(DeliveryRecord? record) => record is null ? DeliveryCounts.None : DeliveryCounts.Of(record.Delivery);
}
