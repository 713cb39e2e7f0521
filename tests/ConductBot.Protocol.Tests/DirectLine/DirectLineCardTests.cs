using ConductBot.Protocol.Cards;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class DirectLineCardTests
{
    [Fact]
    public async Task A_card_s_Execute_goes_out_as_Submit_and_the_bot_s_own_card_is_left_as_it_is()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");
        var reply = line.Reply(chat, "Thẻ");
        reply.Attachments = [new AdaptiveCard([]) { Actions = [new ExecuteButton("Xong", "done")] }.ToAttachment()];

        await line.Connector.SendAsync(reply, "k", default);

        var action = (await line.ReadAsync(chat)).GetProperty("activities")[0].GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0];
        action.GetRawText().ShouldBe("""{"type":"Action.Submit","title":"Xong","data":{"verb":"done"}}""");
        reply.Attachments[0].Content!.Value.GetRawText().ShouldContain("Action.Execute");
    }

    [Fact]
    public async Task A_press_arrives_as_a_message_with_the_value_and_what_the_client_knows_it_by()
    {
        await using var line = await DirectLineFixture.StartAsync();
        var chat = await line.ChatAsync("lan");

        using var posted = await line.PostAsync(chat, """{"type":"message","value":{"verb":"done","note":"x"},"channelData":{"postBack":true,"clientActivityID":"c1"}}""");

        var got = line.Receiver.Accepted.Last();
        got.Value!.Value.GetRawText().ShouldBe("""{"verb":"done","note":"x"}""");
        got.ChannelData!.Value.GetProperty("postBack").GetBoolean().ShouldBeTrue();
    }
}
