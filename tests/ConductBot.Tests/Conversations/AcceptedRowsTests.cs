using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public sealed class AcceptedRowsTests
{
    [Fact]
    public void A_row_that_was_there_or_was_added_is_never_taken_for_a_new_one() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            ArbMap.Default.ArbFor<(int[] Before, int[] Then)>(),
            static rows =>
            {
                var accepted = new AcceptedRows();
                accepted.Know(rows.Before.Select(Row));
                var seen = rows.Before.ToHashSet();
                return rows.Then.All(row => seen.Add(row) | !accepted.TryAdd(Row(row)));
            }));

    [Fact]
    public void Before_the_rows_were_read_each_may_be_there()
    {
        var accepted = new AcceptedRows();
        accepted.TryAdd("in!message!1").ShouldBeFalse();
        accepted.Know([]);
        accepted.TryAdd("in!message!2").ShouldBeTrue();
        accepted.Forget();
        accepted.TryAdd("in!message!3").ShouldBeFalse();
    }

    [Fact]
    public void A_row_that_was_written_while_the_others_were_read_is_not_taken_for_a_new_one()
    {
        var accepted = new AcceptedRows();
        accepted.TryAdd("in!message!1").ShouldBeFalse();
        accepted.Know([]);
        accepted.TryAdd("in!message!1").ShouldBeFalse();

        accepted.TryAdd("in!message!2").ShouldBeTrue();
        accepted.Forget();
        accepted.Know(["in!message!1"]);
        accepted.TryAdd("in!message!2").ShouldBeFalse();
        accepted.TryAdd("in!message!3").ShouldBeTrue();
    }

    [Fact]
    public void Of_too_many_none_is_known()
    {
        var accepted = new AcceptedRows();
        accepted.Know([]);
        var added = Enumerable.Range(0, 300).Count(row => accepted.TryAdd(Row(row)));
        added.ShouldBeLessThanOrEqualTo(256);
        accepted.TryAdd(Row(1)).ShouldBeFalse();
        accepted.TryAdd(Row(1_000)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_message_is_not_looked_up_and_one_that_came_before_acts_once(bool restarted)
    {
        await using var bot = new Bot();
        await bot.HearAsync("một");
        await bot.SettleAsync();
        if (restarted)
        {
            await bot.RestartAsync();
            await bot.HearAsync("hai");
            await bot.SettleAsync();
        }

        (await bot.HearAsync("một")).ShouldBe(AcceptOutcome.Duplicate);
        (await bot.HearAsync("ba")).ShouldBe(AcceptOutcome.Accepted);
        (await bot.HearAsync("ba")).ShouldBe(AcceptOutcome.Duplicate);
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(restarted ? ["một #1", "hai #2", "ba #3"] : ["một #1", "ba #2"]);
    }

    [Fact]
    public async Task What_another_process_accepted_meanwhile_is_met_when_it_is_written_down()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một");
        await bot.SettleAsync();
        var heard = Bot.Message("hai", "hai");
        var now = bot.Time.GetUtcNow();
        var batch = new RecordBatch(Rows.Turns, Rows.Conversation(heard)).Insert(Rows.InboxKind, Rows.Inbox(heard), new InboxRecord { Place = 1, Accepted = now, Done = now });
        (await bot.Get<RecordStore>().WriteAsync(batch, CancellationToken.None)).ShouldBeOfType<WriteOutcome.Written>();

        (await bot.HearAsync(heard)).ShouldBe(AcceptOutcome.Duplicate);
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    private static string Row(int row) => $"in!message!{row}";
}
