using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Conversations;

/// <summary>Replies that a channel does not take at once, and what is remembered of those that it took.</summary>
public sealed class WaitingRepliesTests
{
    [Fact]
    public async Task A_reply_that_a_wrong_credential_keeps_back_goes_out_once_it_is_mended_also_after_a_restart()
    {
        await using var bot = new Bot();
        bot.World.Answer = _ => new SendOutcome.Rejected(RejectReason.Credentials, "401");
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        bot.World.Sent.ShouldBeEmpty();

        await bot.RestartAsync();
        bot.World.Answer = _ => null;
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task A_reply_that_waits_goes_to_the_newest_service_URL()
    {
        await using var bot = new Bot();
        bot.World.Answer = activity => activity.ServiceUrl == Teams.ServiceUrl ? new SendOutcome.RetryAt(bot.Time.GetUtcNow(), "503") : null;
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.QuietAsync();

        var moved = Teams.Message("hai", "m-2");
        moved.ServiceUrl = "https://smba.trafficmanager.net/emea/";
        await bot.HearAsync(moved);
        await bot.SettleAsync();

        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task A_card_that_the_channel_refuses_comes_as_words_and_the_next_reply_after_it()
    {
        await using var bot = new Bot();
        bot.Handler.Card = JsonSerializer.Deserialize<JsonElement>("""{"type":"AdaptiveCard","fallbackText":"bằng lời"}""");
        bot.World.Answer = activity => activity.Attachments is not null ? new SendOutcome.Rejected(RejectReason.BadRequest, "400") : null;
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();

        bot.World.Messages.ShouldHaveSingleItem().Text.ShouldBe("bằng lời");
    }

    [Fact]
    public async Task Feedback_on_a_message_finds_its_turn_also_after_a_kill_and_a_forgotten_message_is_taken_for_no_other()
    {
        await using var bot = new Bot();
        bot.Handler.Feedback = ReplyFeedback.Asked;
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        var message = (await StateAsync(bot)).Sent.ShouldHaveSingleItem();

        await bot.RestartAsync();
        await LikeAsync(bot, message.Id, "f-1");
        await LikeAsync(bot, "of long ago", "f-2");

        bot.Presses.Presses.Select(press => press.Turn).ShouldBe([message.Turn, ""]);
    }

    private static async Task LikeAsync(Bot bot, string message, string id)
    {
        var like = Teams.Invoke("message/submitAction", new System.Text.Json.Nodes.JsonObject { ["actionName"] = "feedback", ["actionValue"] = new System.Text.Json.Nodes.JsonObject { ["reaction"] = "like" } }, id);
        like.ReplyToId = message;
        (await bot.CallAsync(like)).Status.ShouldBe(200);
    }

    private static async Task<StateRecord> StateAsync(Bot bot) =>
        (await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, StorageKey.Of(ChannelIds.Teams, "a:mai"), Rows.State, CancellationToken.None))!.Value;
}
