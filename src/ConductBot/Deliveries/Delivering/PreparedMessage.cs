using ConductBot.Conversations;
using ConductBot.Deliveries.Pacing;
using ConductBot.Deliveries.Routing;
using ConductBot.Deliveries.Storing;
using ConductBot.Storage.Records;

namespace ConductBot.Deliveries.Delivering;

/// <summary>A message that is worded and admitted by the pace, and not yet claimed.</summary>
/// <param name="Carried">The deliveries it carries: at least one.</param>
/// <param name="Withdrawn">What became of those that were due with them and are not sent.</param>
/// <param name="Route">The way to the person.</param>
/// <param name="Reply">What is said.</param>
/// <param name="Request">Its place in the pace: taken back when it is not sent.</param>
internal sealed record PreparedMessage(
    IReadOnlyList<StoredRecord<DeliveryRecord>> Carried, IReadOnlyList<LedgerChange> Withdrawn, RecipientRoute.Speak Route, Reply Reply, PaceRequest Request);
