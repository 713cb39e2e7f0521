using ConductBot.Deliveries;
using ConductBot.SelfReports.Filing;

namespace ConductBot.SelfReports.Crasher;

/// <summary>Takes what people are to be told about reports off the ledger: nobody reads it here.</summary>
internal sealed class SilentContent : IDeliveryContent
{
    public string Kind => ReportDesk.Kind;

    public ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Composed>>([new Composed.NotNeeded([.. request.Items.Select(item => item.Id)], "nobody-reads")]);
}
