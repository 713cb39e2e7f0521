using System.Diagnostics.Metrics;
using ConductBot.Deliveries.Storing;

namespace ConductBot.Deliveries;

/// <summary>Figures of deliveries, under the meter <c>ConductBot.Deliveries</c>; no ids and no names.</summary>
internal sealed class DeliveryMetrics : IDisposable
{
    public const string MeterName = "ConductBot.Deliveries";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _outcomes;
    private readonly Counter<long> _throttled;
    private readonly Histogram<double> _lag;
    private readonly Histogram<double> _waited;

    public DeliveryMetrics(LedgerWriter ledger)
    {
        _outcomes = _meter.CreateCounter<long>("conductbot.deliveries.outcomes", "{delivery}", "Deliveries by kind and by the state that an attempt led to.");
        _throttled = _meter.CreateCounter<long>("conductbot.deliveries.throttled", "{answer}", "Answers by which the channel asked for a slower pace.");
        _lag = _meter.CreateHistogram<double>("conductbot.deliveries.lag", "s", "From the time in the queue to being sent.");
        _waited = _meter.CreateHistogram<double>("conductbot.deliveries.paced", "s", "Waits for the pace.");
        Gauge("waiting", "Waiting, due or not.", counts => counts.Waiting);
        Gauge("retrying", "Put off by the channel.", counts => counts.Retrying);
        Gauge("failed", "Given up.", counts => counts.Failed);
        Gauge("not_reachable", "Parked until the person comes back.", counts => counts.NotReachable);
        Gauge("possibly_repeated", "May have been received more than once.", counts => counts.PossiblyRepeated);

        void Gauge(string name, string what, Func<DeliveryCounts, int> of) =>
            _meter.CreateObservableGauge($"conductbot.deliveries.{name}", () => ledger.Totals.Values.Sum(of), "{delivery}", $"{what} Of the shards that this process has written to.");
    }

    public void Outcome(DeliveryRecord before, DeliveryRecord after, DateTimeOffset now)
    {
        _outcomes.Add(1, new("kind", after.Delivery.Kind), new("state", after.Delivery.State.GetType().Name));
        if (after.Delivery.State is DeliveryState.Sent && before.Queued is { } queued) _lag.Record(Math.Max(0, (now - queued).TotalSeconds));
    }

    public void Throttled() => _throttled.Add(1);

    public void Waited(TimeSpan wait) => _waited.Record(wait.TotalSeconds);

    public void Dispose() => _meter.Dispose();
}
