using System.Collections.Concurrent;
using ConductBot.Conversations;
using ConductBot.Deliveries;

namespace ConductBot.Tests.Deliveries;

/// <summary>Words of one kind: the items' contents, one below the other, unless told otherwise.</summary>
internal sealed class ScriptedContent : IDeliveryContent
{
    public const string KindName = "note";

    public string Kind => KindName;

    public ConcurrentDictionary<DeliveryId, Composed> Told { get; } = new();

    public Func<ComposeRequest, IReadOnlyList<Composed>>? Instead { get; set; }

    public ValueTask<IReadOnlyList<Composed>> ComposeAsync(ComposeRequest request, CancellationToken cancellationToken)
    {
        if (Instead is { } instead) return ValueTask.FromResult(instead(request));

        var composed = request.Items.Where(item => Told.ContainsKey(item.Id)).Select(item => Told[item.Id]).ToList();
        var said = request.Items.Where(item => !Told.ContainsKey(item.Id)).ToList();
        if (said.Count > 0) composed.Add(new Composed.Message([.. said.Select(item => item.Id)], new Reply(string.Join('\n', said.Select(item => item.Content)))));
        return ValueTask.FromResult<IReadOnlyList<Composed>>(composed);
    }
}
