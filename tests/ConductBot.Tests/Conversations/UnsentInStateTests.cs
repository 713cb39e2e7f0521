using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Conversations;

/// <summary>Replies that stand in the state until they are sent, and the one row that says which were.</summary>
public sealed class UnsentInStateTests
{
    [Fact]
    public async Task A_turn_writes_its_reply_with_the_state_and_its_sending_one_row_more()
    {
        await using var bot = Answering();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.QuietAsync();
        (await RowsAsync(bot)).ShouldBe(["reference", "state"]);
        (await StateAsync(bot)).Unsent.ShouldHaveSingleItem().Reply.Source!.Of.ShouldBe("một #1");

        await bot.SettleAsync();
        (await RowsAsync(bot)).ShouldBe(["reference", "sent", "state"]);
        var sent = (await SentAsync(bot)).ShouldHaveSingleItem();
        sent.Message.ShouldNotBeNull().Id.ShouldBe("sent-0");

        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        (await RowsAsync(bot)).ShouldBe(["reference", "sent", "state"]);
        (await StateAsync(bot)).Sent.ShouldHaveSingleItem().ShouldBe(sent.Message);
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_process_sends_what_waits_and_not_what_was_sent(bool sent)
    {
        await using var bot = sent ? Answering() : await DeadBeforeSendingAsync();
        if (sent)
        {
            await bot.HearAsync(Teams.Message("một", "m-1"));
            await bot.SettleAsync();
        }

        (await bot.Get<PendingIndex>().HasWorkAsync(Partition, CancellationToken.None)).ShouldBe(!sent);

        if (sent) await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
        (await bot.Get<PendingIndex>().HasWorkAsync(Partition, CancellationToken.None)).ShouldBeFalse();

        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
        (await StateAsync(bot)).Sent.ShouldHaveSingleItem().Turn.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_the_channel_puts_off_goes_into_a_row_of_its_own_and_out_of_the_state()
    {
        await using var bot = Answering();
        bot.World.Answer = _ => new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddSeconds(5), "503");
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.QuietAsync();
        (await StateAsync(bot)).Unsent.ShouldBeNull();
        (await RowsAsync(bot)).Count(static row => row.StartsWith(Rows.OutboxPrefix, StringComparison.Ordinal)).ShouldBe(1);

        // One comes behind it: order is kept over both places, also in another process.
        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.QuietAsync();
        (await StateAsync(bot)).Unsent.ShouldHaveSingleItem();
        await bot.RestartAsync();
        bot.World.Answer = static _ => null;
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task What_no_channel_takes_leaves_a_mark_and_is_out_of_the_state()
    {
        await using var bot = Answering();
        bot.World.Answer = static _ => new SendOutcome.Rejected(RejectReason.ConversationGone, "404");
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        (await StateAsync(bot)).Unsent.ShouldBeNull();
        (await RowsAsync(bot)).Count(static row => row.StartsWith(Rows.RejectedPrefix, StringComparison.Ordinal)).ShouldBe(1);

        await bot.RestartAsync();
        bot.World.Answer = static _ => null;
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again_when_another_process_wrote_the_state_meanwhile()
    {
        await using var bot = Answering();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.QuietAsync();
        var state = (await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None))!;
        (await bot.Get<RecordStore>().WriteAsync(new RecordBatch(Rows.Turns, Partition).Replace(Rows.StateKind, state, state.Value), CancellationToken.None)).ShouldBeOfType<WriteOutcome.Written>();

        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task All_of_it_dies_with_the_conversation_but_not_while_a_reply_waits()
    {
        await using var bot = await DeadBeforeSendingAsync();
        var later = bot.Time.GetUtcNow().AddDays(40);
        (await bot.Get<ConversationRetention>().ForgetAsync(Partition, later, CancellationToken.None)).ShouldBeTrue();
        (await RowsAsync(bot)).ShouldContain("state");

        await bot.ResumeAsync();
        await bot.SettleAsync();
        await bot.Get<ConversationRetention>().ForgetAsync(Partition, later, CancellationToken.None);
        (await RowsAsync(bot)).ShouldBe(["reference"]);
    }

    [Fact]
    public async Task What_is_put_off_while_somebody_else_writes_the_state_is_tried_again_when_it_is_due()
    {
        await using var bot = Answering();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        var refused = false;
        bot.World.Before = async (activity, _) =>
        {
            if (activity.Type != ActivityTypes.Message || refused) return;
            var state = (await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None))!;
            await bot.Get<RecordStore>().WriteAsync(new RecordBatch(Rows.Turns, Partition).Replace(Rows.StateKind, state, state.Value), CancellationToken.None);
        };
        bot.World.Answer = _ =>
        {
            if (refused) return null;
            refused = true;
            return new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddSeconds(5), "503");
        };

        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task However_many_wait_the_state_holds_few_of_them_and_all_go_out_in_order()
    {
        await using var bot = Answering();
        bot.World.Answer = _ => new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddHours(1), "503");
        string[] said = [.. Enumerable.Range(1, 30).Select(static number => $"câu {number}")];
        foreach (var text in said)
        {
            await bot.HearAsync(Teams.Message(text, text));
            await bot.QuietAsync();
        }

        (await StateAsync(bot)).Unsent!.Count.ShouldBe(8);
        await bot.RestartAsync();
        bot.World.Answer = static _ => null;
        await bot.ResumeAsync();
        await bot.QuietAsync();
        bot.Time.Advance(TimeSpan.FromHours(1));
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(said.Select(static (text, i) => $"{text} #{i + 1}"));
    }

    [Fact]
    public async Task What_was_asked_dies_with_the_marks_though_its_reply_stands_in_the_state()
    {
        await using var bot = Answering();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        var later = bot.Time.GetUtcNow().AddDays(2);
        (await bot.Get<ConversationRetention>().ForgetTurnsAsync(Partition, later, CancellationToken.None)).ShouldBeFalse();
        var state = await StateAsync(bot);
        state.Unsent.ShouldBeNull();
        state.Sent.ShouldHaveSingleItem().Id.ShouldBe("sent-0");

        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #1"]);
    }

    [Fact]
    public async Task What_waits_outlives_the_marks_and_is_looked_at_again()
    {
        await using var bot = await DeadBeforeSendingAsync();
        var later = bot.Time.GetUtcNow().AddDays(2);
        for (var time = 1; time <= 2; time++)
        {
            (await bot.Get<ConversationRetention>().ForgetTurnsAsync(Partition, later, CancellationToken.None)).ShouldBeTrue();
            (await StateAsync(bot)).Unsent.ShouldHaveSingleItem();
        }

        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
        (await bot.Get<ConversationRetention>().ForgetTurnsAsync(Partition, later, CancellationToken.None)).ShouldBeFalse();
        (await StateAsync(bot)).Unsent.ShouldBeNull();
    }

    [Fact]
    public async Task What_says_that_replies_were_sent_dies_also_where_an_erasure_took_the_state_before()
    {
        await using var bot = Answering();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        var state = (await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None))!;
        await bot.Get<RecordStore>().WriteAsync(new RecordBatch(Rows.Turns, Partition).Delete(state), CancellationToken.None);

        await bot.Get<ConversationRetention>().ForgetAsync(Partition, bot.Time.GetUtcNow().AddDays(40), CancellationToken.None);
        (await RowsAsync(bot)).ShouldBe(["reference"]);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task What_is_put_off_is_neither_lost_nor_sent_in_another_order_wherever_a_process_dies(DeathMoment moment)
    {
        var died = true;
        for (var write = 1; died; write++)
        {
            await using var bot = Answering();
            var seen = new HashSet<string>();
            bot.World.Answer = activity => activity.Type == ActivityTypes.Message && seen.Add(activity.Text!) ? new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddSeconds(3), "503") : null;
            await bot.RestartAsync(write, moment);
            string[] said = ["một", "hai", "ba"];
            foreach (var text in said) await bot.HearAsync(Teams.Message(text, text));
            await bot.QuietAsync();
            if (!bot.Store.Died) await bot.SettleAsync();
            died = bot.Store.Died;

            await bot.RestartAsync();
            await bot.ResumeAsync();
            foreach (var text in said) await bot.HearAsync(Teams.Message(text, text));
            await bot.SettleAsync();
            bot.World.Texts.Distinct().ShouldBe(["một #1", "hai #2", "ba #3"], $"died at write {write}, {moment}");
            bot.World.Sent.GroupBy(static sent => sent.Key).ShouldAllBe(static same => same.Count() <= 2, $"died at write {write}, {moment}");
            (await bot.Get<PendingIndex>().HasWorkAsync(Partition, CancellationToken.None)).ShouldBeFalse();
        }
    }

    private static string Partition => StorageKey.Of(ChannelIds.Teams, "a:mai");

    private static Bot Answering()
    {
        var bot = new Bot();
        (bot.Handler.OfSource, bot.Handler.Feedback) = (true, ReplyFeedback.Asked);
        return bot;
    }

    // A process wrote a turn down and died before it sent anything; another one has just begun.
    private static async Task<Bot> DeadBeforeSendingAsync()
    {
        for (var write = 1; write < 20; write++)
        {
            var bot = Answering();
            await bot.RestartAsync(write, DeathMoment.AfterTheWrite);
            await bot.HearAsync(Teams.Message("một", "m-1"));
            await bot.QuietAsync();
            await bot.RestartAsync();
            var state = await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None);
            if (state?.Value.Unsent is not null && !bot.World.Sent.Any()) return bot;
            await bot.DisposeAsync();
        }

        throw new InvalidOperationException("No write leaves a reply unsent in the state.");
    }

    private static async Task<string[]> RowsAsync(Bot bot)
    {
        var scan = bot.Get<ITableScan>();
        StoredRow[] rows = [.. (await scan.ScanAsync(Rows.Turns, null, 100, CancellationToken.None)).Rows, .. (await scan.ScanAsync(Rows.SentTable, null, 100, CancellationToken.None)).Rows];
        return [.. rows.Where(static row => row.Partition == Partition).Select(static row => row.Row).Order(StringComparer.Ordinal)];
    }

    private static async Task<StateRecord> StateAsync(Bot bot) => (await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None))!.Value;

    private static async Task<IReadOnlyList<SentReplies.One>> SentAsync(Bot bot) => (await bot.Get<RecordStore>().ReadAsync(Rows.SentKind, Partition, Rows.Sent, CancellationToken.None))!.Value.Replies;
}
