using System.Net.WebSockets;
using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>
/// One open stream: first what the log holds after the client's watermark, then what is published, in the log's order and without holes. A missed position is read
/// from the log, so a full buffer loses nothing.
/// </summary>
internal sealed class DirectLineStream(WebSocket socket, StreamSubscription subscription, long after)
{
    private long shown = after;

    public required IDirectLineLog Log { get; init; }

    public required HandOver HandOver { get; init; }

    public required DirectLineTicket Ticket { get; init; }

    public required TimeSpan SlowClient { get; init; }

    public required TimeProvider Time { get; init; }

    public async Task<StreamEnd> RunAsync(CancellationToken stopping, CancellationToken aborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var listening = ListenAsync(ending, aborted);
        var end = await ShowAsync(ending.Token, aborted);
        if (end == StreamEnd.ClientLeft && stopping.IsCancellationRequested) end = StreamEnd.ServerStops;
        await CloseAsync(end, listening, aborted);
        return end;
    }

    // A receive that is cancelled breaks the socket: it goes on until the client has answered the close.
    private async Task CloseAsync(StreamEnd end, Task listening, CancellationToken aborted)
    {
        try
        {
            if (end == StreamEnd.SlowClient)
            {
                socket.Abort();
            }
            else if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(StatusOf(end), null, aborted).WaitAsync(SlowClient, Time, aborted);
            }

            await listening.WaitAsync(SlowClient, Time, aborted);
        }
        catch (Exception gone) when (gone is WebSocketException or TimeoutException or OperationCanceledException)
        {
            socket.Abort();
            await listening;
        }
    }

    private static WebSocketCloseStatus StatusOf(StreamEnd end) => end switch
    {
        StreamEnd.ServerStops => WebSocketCloseStatus.EndpointUnavailable,
        StreamEnd.LogUnavailable => WebSocketCloseStatus.InternalServerError,
        _ => WebSocketCloseStatus.NormalClosure,
    };

    private async Task<StreamEnd> ShowAsync(CancellationToken ending, CancellationToken aborted)
    {
        try
        {
            await ShowLoggedAsync(ending, aborted);
            while (true)
            {
                var next = await subscription.Published.ReadAsync(ending);
                if (next.Position == DirectLineStreams.Transient) await SendAsync([next.Activity], aborted);
                else if (next.Position == shown + 1) await ShowAsync([next], aborted);
                else if (next.Position > shown) await ShowLoggedAsync(ending, aborted);
            }
        }
        catch (DirectLineLogUnavailableException)
        {
            return StreamEnd.LogUnavailable;
        }
        catch (TimeoutException)
        {
            return StreamEnd.SlowClient;
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            return StreamEnd.ClientLeft;
        }
    }

    private async Task ShowLoggedAsync(CancellationToken ending, CancellationToken aborted)
    {
        while (await Log.ReadAsync(subscription.ConversationId, shown, DirectLineServer.Page, ending) is { Count: > 0 } page)
        {
            await HandOver.CatchUpAsync(Ticket, page, ending);
            await ShowAsync(page, aborted);
        }
    }

    private async Task ShowAsync(IReadOnlyList<LoggedActivity> page, CancellationToken aborted)
    {
        shown = page[^1].Position;
        await SendAsync([.. page.Select(one => one.Activity)], aborted);
    }

    private async Task SendAsync(IReadOnlyList<Activity> activities, CancellationToken aborted)
    {
        var frame = JsonSerializer.SerializeToUtf8Bytes(new(activities, Watermark.Of(shown)), DirectLineJson.Wire.ActivitySet);
        var sending = socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, aborted);
        if (sending.IsCompletedSuccessfully) return;

        // TimeoutException when the client is slow; the socket is then cut off, which ends the send.
        await sending.AsTask().WaitAsync(SlowClient, Time, aborted);
    }

    /// <summary>Clients send empty frames to keep the line open; whatever they send is read and dropped.</summary>
    private async Task ListenAsync(CancellationTokenSource ending, CancellationToken aborted)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), aborted)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The connection broke: the end of the stream like any other.
        }

        await ending.CancelAsync();
    }
}
