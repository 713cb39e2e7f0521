using ConductBot.Deliveries.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Delivering;

/// <summary>The kinds' wordings, by kind.</summary>
internal sealed class DeliveryWording
{
    private readonly Dictionary<string, IDeliveryContent> _kinds = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A kind's name breaks its rule, or two are of one kind.</exception>
    public DeliveryWording(IEnumerable<IDeliveryContent> kinds)
    {
        foreach (var kind in kinds)
        {
            if (!DeliveryCode.IsCode(kind.Kind)) throw new InvalidOperationException($"A kind of deliveries has {DeliveryCode.Rule}; '{kind.Kind}' of {kind.GetType().Name} does not.");
            if (!_kinds.TryAdd(kind.Kind, kind))
                throw new InvalidOperationException($"Deliveries of kind '{kind.Kind}' are worded by {_kinds[kind.Kind].GetType().Name} and by {kind.GetType().Name}: register one.");
        }
    }

    public bool Knows(string kind) => _kinds.ContainsKey(kind);

    /// <summary>What becomes of deliveries that are due together.</summary>
    /// <exception cref="InvalidOperationException">The kind's answer does not name each item once.</exception>
    public async ValueTask<IReadOnlyList<Composed>> ComposeAsync(IReadOnlyList<StoredRecord<DeliveryRecord>> together, ComposeRequest request, CancellationToken cancellationToken)
    {
        var kind = together[0].Value.Delivery.Kind;
        var composed = await _kinds[kind].ComposeAsync(request, cancellationToken);
        var named = composed.SelectMany(one => one.Items).ToList();
        if (named.Count != request.Items.Count || !named.ToHashSet().SetEquals(request.Items.Select(item => item.Id)))
            throw new InvalidOperationException($"The wording of kind '{kind}' was given {request.Items.Count} items and answered about {named.Count}: each item must stand in exactly one of its results.");
        return composed;
    }

    public static ComposeItem ItemOf(StoredRecord<DeliveryRecord> record) => new(record.Value.Delivery.Id, record.Value.Delivery.Due, record.Value.Delivery.Content);
}
