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

        // Its own row says so until a turn writes the state again.
        (await StateAsync(bot)).Sent.ShouldBeEmpty();
        var message = (await RowsAsync(bot)).ShouldHaveSingleItem().Sent.ShouldNotBeNull();
        await bot.RestartAsync();
        await LikeAsync(bot, message.Id, "f-1");
        await LikeAsync(bot, "of long ago", "f-2");
        bot.Presses.Presses.Select(press => press.Turn).ShouldBe([message.Turn, ""]);

        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        (await StateAsync(bot)).Sent.ShouldHaveSingleItem().ShouldBe(message);
        (await RowsAsync(bot)).ShouldHaveSingleItem().Sent!.Id.ShouldNotBe(message.Id);

        await bot.RestartAsync();
        await LikeAsync(bot, message.Id, "f-3");
        bot.Presses.Presses[^1].Turn.ShouldBe(message.Turn);
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task Where_many_messages_were_sent_the_state_says_which_and_no_row_is_left()
    {
        await using var bot = new Bot();
        (bot.Handler.Feedback, bot.Handler.Messages) = (ReplyFeedback.Asked, 9);
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();

        (await RowsAsync(bot)).ShouldBeEmpty();
        (await StateAsync(bot)).Sent.Select(sent => sent.Id).ShouldBe(Enumerable.Range(4, 5).Select(place => $"sent-{place}"));
    }

    [Fact]
    public async Task What_says_that_a_message_was_sent_is_no_work_that_waits_and_dies_with_the_conversation()
    {
        await using var bot = new Bot();
        bot.Handler.Feedback = ReplyFeedback.Asked;
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();

        (await bot.Get<PendingIndex>().HasWorkAsync(Partition, CancellationToken.None)).ShouldBeFalse();
        var later = bot.Time.GetUtcNow().AddDays(40);
        await bot.Get<ConversationRetention>().ForgetAsync(Partition, later, CancellationToken.None);
        (await RowsAsync(bot)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again_when_its_rows_can_not_be_read_after_a_conflict()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.QuietAsync();

        // Sent and not yet marked; another process wrote the state, and the first reading of the rows fails.
        await TouchStateAsync(bot);
        var fails = 1;
        bot.Store.Unreadable = range => range.Table == Rows.Turns && range.From?.StartsWith(Rows.OutboxPrefix, StringComparison.Ordinal) == true && fails-- > 0;
        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        fails.ShouldBeLessThan(1);
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(130, 9)]
    public async Task However_many_rows_of_sent_messages_several_processes_left_what_comes_next_is_answered_at_once(int left, int messages)
    {
        await using var bot = new Bot();
        (bot.Handler.Feedback, bot.Handler.Messages) = (ReplyFeedback.Asked, messages);
        foreach (var some in Enumerable.Range(1, left).Chunk(StorageLimits.BatchRows))
        {
            var batch = new RecordBatch(Rows.Turns, Partition);
            foreach (var one in some) batch.Insert(Rows.OutboxKind, Rows.Outbox(one, 0), new OutboxRecord { Written = bot.Time.GetUtcNow(), Sent = new SentMessage($"old-{one}", $"t-{one}", null) });
            (await bot.Get<RecordStore>().WriteAsync(batch, CancellationToken.None)).ShouldBeOfType<WriteOutcome.Written>();
        }

        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.QuietAsync();
        bot.World.Messages.Count().ShouldBe(messages);
        await bot.SettleAsync();
        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        bot.World.Messages.Count().ShouldBe(2 * messages);

        // Later states take the rest along.
        for (var turn = 3; turn <= 2 + (left / 10); turn++)
        {
            await bot.HearAsync(Teams.Message("lại", $"m-{turn}"));
            await bot.SettleAsync();
        }

        (await RowsAsync(bot)).ShouldAllBe(static row => row.Sent!.Id.StartsWith("sent-", StringComparison.Ordinal));
    }

    private static async Task TouchStateAsync(Bot bot)
    {
        var records = bot.Get<RecordStore>();
        var state = (await records.ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None))!;
        (await records.WriteAsync(new RecordBatch(Rows.Turns, Partition).Replace(Rows.StateKind, state, state.Value), CancellationToken.None)).ShouldBeOfType<WriteOutcome.Written>();
    }

    private static string Partition => StorageKey.Of(ChannelIds.Teams, "a:mai");

    private static async Task<List<OutboxRecord>> RowsAsync(Bot bot) =>
        [.. (await bot.Get<RecordStore>().ReadPageAsync(Rows.OutboxKind, Rows.OutboxKind.WithPrefix(Partition, Rows.OutboxPrefix), CancellationToken.None)).Records.Select(static row => row.Value)];

    private static async Task LikeAsync(Bot bot, string message, string id)
    {
        var like = Teams.Invoke("message/submitAction", new System.Text.Json.Nodes.JsonObject { ["actionName"] = "feedback", ["actionValue"] = new System.Text.Json.Nodes.JsonObject { ["reaction"] = "like" } }, id);
        like.ReplyToId = message;
        (await bot.CallAsync(like)).Status.ShouldBe(200);
    }

    private static async Task<StateRecord> StateAsync(Bot bot) =>
        (await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None))!.Value;
}
