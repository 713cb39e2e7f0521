using ConductBot.Conversations;
using ConductBot.Deliveries;

namespace ConductBot.Shared.Deliveries;

/// <summary>Words that need no rows.</summary>
internal sealed class PlainContent : IDeliveryContent
{
    public const string KindName = "plain";

    public string Kind => KindName;

    public ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Composed>>([new Composed.Message([.. request.Items.Select(item => item.Id)], new Reply(string.Join('\n', request.Items.Select(item => item.Id.Recipient))))]);
}
