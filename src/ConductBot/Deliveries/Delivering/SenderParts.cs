using ConductBot.Deliveries.Pacing;
using ConductBot.Deliveries.Routing;
using ConductBot.Deliveries.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Storage.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries.Delivering;

/// <summary>What every shard's sender works with.</summary>
internal sealed record SenderParts(
    RecordStore Records,
    LedgerWriter Writer,
    DeliveryQueue Queue,
    DeliveryWording Wording,
    IRecipientRoutes Routes,
    Pacer Pacer,
    [FromKeyedServices(SenderParts.Unpaced)] IConnector Connector,
    SendSlots Slots,
    MessageSender Sender,
    DeliveryReports Reports,
    IOptions<DeliveryOptions> Options,
    TimeProvider Time,
    ILogger<ShardSender> Logger)
{
    /// <summary>The key of the connector that does not wait for the pace by itself.</summary>
    public const string Unpaced = "unpaced";
}
