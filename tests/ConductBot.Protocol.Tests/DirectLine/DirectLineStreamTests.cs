using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class DirectLineStreamTests
{
    [Fact]
    public async Task A_stream_shows_the_echo_before_the_answer_and_then_what_follows()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        line.Receiver.Answer = async got => await line.Connector.SendAsync(line.Reply(chat, "đáp: " + got.Text), "reply-" + got.Id, default);
        using var socket = await line.OpenAsync(chat.StreamUrl);

        (await line.SayAsync(chat, "một")).Dispose();
        (await line.SayAsync(chat, "hai")).Dispose();

        (await TextsAsync(socket, 4)).ShouldBe(["một", "đáp: một", "hai", "đáp: hai"]);
    }

    [Fact]
    public async Task A_stream_begins_with_what_the_client_has_missed()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        for (var i = 1; i <= 5; i++) (await line.SayAsync(chat, $"{i}")).Dispose();

        using var answer = await line.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}?watermark=3", chat.Token);
        using var socket = await line.OpenAsync((await DirectLineFixture.ChatOf(answer)).StreamUrl);

        (await TextsAsync(socket, 2)).ShouldBe(["4", "5"]);
    }

    [Fact]
    public async Task Each_stream_of_a_conversation_sees_all_and_a_thousand_appends_arrive_in_order_without_a_hole()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        using var again = await line.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}", chat.Token);
        using var one = await line.OpenAsync(chat.StreamUrl);
        using var two = await line.OpenAsync((await DirectLineFixture.ChatOf(again)).StreamUrl);

        var sending = Parallel.ForAsync(0, 1000, async (i, stop) => await line.Connector.SendAsync(line.Reply(chat, $"{i}"), $"k{i}", stop));
        var seen = await Task.WhenAll(IdsAsync(one, 1000), IdsAsync(two, 1000));
        await sending;

        var expected = Enumerable.Range(1, 1000).Select(i => $"{chat.ConversationId}|{i:0000000}").ToList();
        seen[0].ShouldBe(expected);
        seen[1].ShouldBe(expected);
    }

    [Fact]
    public async Task Typing_is_shown_on_a_stream_and_moves_no_watermark()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        using var socket = await line.OpenAsync(chat.StreamUrl);
        (await line.SayAsync(chat, "một")).Dispose();
        await DirectLineFixture.FrameAsync(socket);

        await line.Connector.SendAsync(new() { Type = ActivityTypes.Typing, Conversation = new() { Id = chat.ConversationId } }, "k", default);

        var frame = (await DirectLineFixture.FrameAsync(socket))!.Value;
        frame.GetProperty("activities")[0].GetProperty("type").GetString().ShouldBe("typing");
        frame.GetProperty("watermark").GetString().ShouldBe("1");
    }

    [Fact]
    public async Task Empty_frames_of_the_client_change_nothing()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        using var socket = await line.OpenAsync(chat.StreamUrl);

        for (var i = 0; i < 5; i++) await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, default);
        await socket.SendAsync(new byte[5000], WebSocketMessageType.Binary, endOfMessage: true, default);
        (await line.SayAsync(chat, "một")).Dispose();

        (await TextsAsync(socket, 1)).ShouldBe(["một"]);
    }

    [Fact]
    public async Task A_stream_address_opens_one_stream_within_a_minute()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        var later = await line.ChatAsync("lan");
        using var socket = await line.OpenAsync(chat.StreamUrl);

        await Should.ThrowAsync<InvalidOperationException>(() => line.OpenAsync(chat.StreamUrl));
        line.Time.Advance(TimeSpan.FromSeconds(60));
        await Should.ThrowAsync<InvalidOperationException>(() => line.OpenAsync(later.StreamUrl));
    }

    [Fact]
    public async Task A_stream_opens_for_the_page_s_own_origin_and_for_no_other()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        await Should.ThrowAsync<InvalidOperationException>(() => line.OpenAsync(chat.StreamUrl, "https://evil.example"));
        using var socket = await line.OpenAsync(chat.StreamUrl, "http://localhost");

        socket.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task A_page_of_another_origin_gets_no_token_unless_trusted()
    {
        await using var line = await DirectLineFixture.StartAsync(options => options.TrustedOrigins.Add("https://portal.example"));

        (await GenerateFromAsync(line, "https://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await GenerateFromAsync(line, "null")).ShouldBe(HttpStatusCode.Forbidden);
        (await GenerateFromAsync(line, "https://portal.example")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_conversation_has_only_so_many_streams_and_a_closed_one_makes_room()
    {
        await using var line = await DirectLineFixture.StartAsync(options => options.StreamsPerConversation = 1);
        var chat = await line.ChatAsync("lan");
        var socket = await line.OpenAsync(chat.StreamUrl);

        await Should.ThrowAsync<InvalidOperationException>(async () => await line.OpenAsync(await FreshAsync(line, chat)));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        socket.Dispose();

        var room = await EventuallyAsync(async () => await line.OpenAsync(await FreshAsync(line, chat)));
        room.State.ShouldBe(WebSocketState.Open);
        room.Dispose();
    }

    [Fact]
    public async Task A_stopping_server_closes_its_streams_so_that_clients_reconnect()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        using var socket = await line.OpenAsync(chat.StreamUrl);

        var stopping = line.StopAsync();
        (await DirectLineFixture.FrameAsync(socket)).ShouldBeNull();
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await stopping;
    }

    [Fact]
    public async Task A_transcript_out_of_reach_ends_the_stream_and_loses_nothing()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        (await line.SayAsync(chat, "một")).Dispose();
        var url = await FreshAsync(line, chat);
        line.Log.Down = true;
        using var socket = await line.OpenAsync(url);

        (await DirectLineFixture.FrameAsync(socket)).ShouldBeNull();
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.InternalServerError);

        line.Log.Down = false;
        using var again = await line.OpenAsync(await FreshAsync(line, chat));
        (await TextsAsync(again, 1)).ShouldBe(["một"]);
    }

    [Fact]
    public async Task An_ordinary_request_for_a_stream_is_refused()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var answer = await line.Client.GetAsync(chat.StreamUrl.Replace("ws://", "http://"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> FreshAsync(DirectLineFixture line, Chat chat)
    {
        using var answer = await line.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}", chat.Token);
        return (await DirectLineFixture.ChatOf(answer)).StreamUrl;
    }

    private static async Task<HttpStatusCode> GenerateFromAsync(DirectLineFixture line, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, DirectLineFixture.Prefix + "/tokens/generate") { Headers = { { "x-test-user", "lan" }, { "Origin", origin } } };
        using var answer = await line.Client.SendAsync(request);
        return answer.StatusCode;
    }

    // The server learns of a close a moment after the client.
    private static async Task<T> EventuallyAsync<T>(Func<Task<T>> attempt)
    {
        for (var left = 1000; ; left--)
        {
            try
            {
                return await attempt();
            }
            catch (InvalidOperationException) when (left > 0)
            {
                await Task.Yield();
            }
        }
    }

    private static async Task<List<string>> TextsAsync(WebSocket socket, int count) => await CollectAsync(socket, count, "text");

    private static async Task<List<string>> IdsAsync(WebSocket socket, int count) => await CollectAsync(socket, count, "id");

    private static async Task<List<string>> CollectAsync(WebSocket socket, int count, string member)
    {
        var seen = new List<string>();
        while (seen.Count < count)
        {
            var frame = await DirectLineFixture.FrameAsync(socket);
            foreach (var activity in frame!.Value.GetProperty("activities").EnumerateArray()) seen.Add(activity.GetProperty(member).GetString()!);
        }

        return seen;
    }
}
