using ConductBot.Deliveries.Storing;
using Microsoft.Extensions.Logging;

namespace ConductBot.Deliveries.Delivering;

/// <summary>Says in metrics and log what became of a delivery.</summary>
internal sealed class DeliveryReports(DeliveryMetrics metrics, TimeProvider time, ILogger<ShardSender> logger)
{
    /// <summary>After a change was written, or is certain to be.</summary>
    public void Changed(DeliveryRecord before, DeliveryRecord after)
    {
        metrics.Outcome(before, after, time.GetUtcNow());
        if (after.Delivery.State is DeliveryState.Retrying retrying) logger.PutOff(after.Delivery.Kind, retrying.From, retrying.Reason, after.Delivery.Attempts);
        else if (after.Delivery.State is DeliveryState.Failed failed) logger.Failed(after.Delivery.Kind, failed.Reason, after.Delivery.Attempts);
        else if (before.Delivery.State is DeliveryState.Sending && after.Delivery.State is DeliveryState.NotReachable lost) logger.NotReachable(after.Delivery.Kind, lost.Reason.ToString());
    }
}
