using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.DirectLine;

/// <summary>GET conversations/{id}/stream: the handshake, and the stream's life until the client, the server or a slow line ends it.</summary>
internal sealed class DirectLineStreamEndpoint(
    IDirectLineLog log, StreamTickets tickets, DirectLineStreams streams, HandOver handOver, IOptions<DirectLineOptions> options, TimeProvider time,
    IHostApplicationLifetime lifetime, ILogger<DirectLineStreamEndpoint> logger)
{
    public async Task OpenAsync(HttpContext http)
    {
        var conversationId = http.Request.RouteValues["conversationId"] as string ?? "";
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await Answer.RefuseAsync(http, DirectLineError.NotWebSocket);
            return;
        }

        if (Watermark.Parse(http.Request.Query["watermark"]) is not { } after)
        {
            await Answer.RefuseAsync(http, DirectLineError.BadWatermark);
            return;
        }

        if (tickets.Spend(http.Request.Query["t"].ToString(), conversationId) is not { } ticket)
        {
            await Answer.RefuseAsync(http, DirectLineError.BadStreamTicket);
            return;
        }

        using var subscription = streams.Subscribe(conversationId);
        if (subscription is null)
        {
            await Answer.RefuseAsync(http, DirectLineError.TooManyStreams);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var stream = new DirectLineStream(socket, subscription, after) { Log = log, HandOver = handOver, Ticket = ticket, SlowClient = options.Value.SlowClient, Time = time };
        var end = await stream.RunAsync(lifetime.ApplicationStopping, http.RequestAborted);
        DirectLine.Log.StreamEnded(logger, end);
    }
}
