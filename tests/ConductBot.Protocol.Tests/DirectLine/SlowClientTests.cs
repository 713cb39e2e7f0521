using System.Net.WebSockets;
using ConductBot.Protocol.DirectLine;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class SlowClientTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_client_that_takes_too_long_for_a_frame_is_cut_off()
    {
        var time = new FakeTime();
        var log = new InMemoryDirectLineLog();
        await log.StartAsync("c", "u", default);
        await log.AppendAsync("c", "k", new() { Type = "message" }, default);
        using var socket = new StuckSocket();
        using var subscription = Streams().Subscribe("c")!;
        var running = Stream(socket, subscription, log, time).RunAsync(default, default);
        await socket.Asked;

        time.Advance(Limit - TimeSpan.FromTicks(1));
        socket.State.ShouldBe(WebSocketState.Open);
        time.Advance(TimeSpan.FromTicks(1));

        (await running.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(StreamEnd.SlowClient);
        socket.State.ShouldBe(WebSocketState.Aborted);
    }

    [Fact]
    public void A_full_buffer_forgets_the_oldest_and_keeps_the_newest()
    {
        var streams = Streams();
        using var subscription = streams.Subscribe("c")!;
        for (var position = 1; position <= 1000; position++) streams.Publish("c", new(position, new()));

        var kept = new List<long>();
        while (subscription.Published.TryRead(out var published)) kept.Add(published.Position);

        kept.Count.ShouldBeLessThan(1000);
        kept[^1].ShouldBe(1000);
    }

    private static DirectLineStreams Streams() => new(Options.Create(new DirectLineOptions()));

    private static DirectLineStream Stream(WebSocket socket, StreamSubscription subscription, IDirectLineLog log, TimeProvider time) => new(socket, subscription, 0)
    {
        Log = log,
        HandOver = new(new RecordingReceiver(), Options.Create(new DirectLineOptions()), time),
        Ticket = new("c", "u", "U", new Dictionary<string, string>(), time.GetUtcNow()),
        SlowClient = Limit,
        Time = time,
    };
}
