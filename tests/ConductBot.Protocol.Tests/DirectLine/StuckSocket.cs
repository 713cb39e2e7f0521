using System.Net.WebSockets;

namespace ConductBot.Protocol.Tests.DirectLine;

/// <summary>A client that takes nothing and says nothing until it is cut off.</summary>
internal sealed class StuckSocket : WebSocket
{
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the server has begun to send.</summary>
    public Task Asked => asked.Task;

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => cut.Task.IsCompleted ? WebSocketState.Aborted : WebSocketState.Open;

    public override string? SubProtocol => null;

    public override void Abort() => cut.TrySetResult();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => CutAsync();

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => CutAsync();

    public override void Dispose() => Abort();

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        await CutAsync();
        throw new WebSocketException();
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        asked.TrySetResult();
        return CutAsync();
    }

    private async Task CutAsync()
    {
        await cut.Task;
        throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
    }
}
