using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Storage;
using ConductBot.Storage.Records;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Conversations;

public sealed class AcceptedMarksTests
{
    private const string Partition = "directline!c1";

    [Fact]
    public void What_was_written_of_marks_is_read_again() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), static rows =>
        {
            var marks = rows.Select(static row => AcceptedMark.Of(row ?? "")).ToList();
            return AcceptedMark.Read(string.Concat(marks.Select(AcceptedMark.Write))).SequenceEqual(marks);
        }));

    [Fact]
    public void Something_else_is_not_read_as_a_mark() => Should.Throw<FormatException>(static () => AcceptedMark.Read("AAAAAAAAAAA?").ToList());

    [Fact]
    public void What_was_read_or_done_was_accepted_and_only_what_was_done_was_done() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            ArbMap.Default.ArbFor<(ulong[] Done, ulong[] Rows, ulong[] Then, ulong[] Asked)>(),
            static of =>
            {
                var marks = new AcceptedMarks();
                marks.Know(of.Done, of.Rows);
                foreach (var mark in of.Then) marks.Done(mark);
                return of.Asked.Concat(of.Done).Concat(of.Rows).Concat(of.Then).All(mark =>
                {
                    var done = of.Done.Contains(mark) || of.Then.Contains(mark);
                    return marks.WasDone(mark) == done && marks.WasAccepted(mark) == (done || of.Rows.Contains(mark));
                });
            }));

    [Fact]
    public void Of_very_many_the_newest_are_known()
    {
        var marks = new AcceptedMarks();
        for (var mark = 0UL; mark < 25_000; mark++) marks.Done(mark);
        Enumerable.Range(20_000, 5_000).ShouldAllBe(mark => marks.WasDone((ulong)mark));
        marks.WasDone(1).ShouldBeFalse();
    }

    [Fact]
    public void Of_very_many_that_were_read_the_newest_are_known()
    {
        var marks = new AcceptedMarks();
        marks.Know(Enumerable.Range(0, 12_000).Select(static mark => (ulong)mark), []);
        for (var mark = 12_000UL; mark < 13_000; mark++) marks.Done(mark);
        Enumerable.Range(8_000, 5_000).ShouldAllBe(mark => marks.WasDone((ulong)mark));
        marks.WasDone(1).ShouldBeFalse();
    }

    [Fact]
    public async Task Marks_are_read_oldest_first()
    {
        await using var bot = new Bot();
        string[] said = [.. Enumerable.Range(1, 20).Select(static number => $"câu {number}")];
        foreach (var text in said)
        {
            await bot.HearAsync(text);
            await bot.SettleAsync();
        }

        (await DoneActivities.ReadAsync(bot.Get<RecordStore>(), Partition, (await StateAsync(bot))!.Value, CancellationToken.None))
            .ShouldBe(said.Select(static text => AcceptedMark.Of(Rows.Inbox(Bot.Message(text, text)))));
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
    public async Task The_first_message_after_a_restart_that_came_before_it_acts_once_and_leaves_no_row()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một");
        await bot.SettleAsync();
        await bot.RestartAsync();

        await bot.HearAsync("một");
        await bot.SettleAsync();
        await bot.HearAsync("hai");
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
        (await RowsAsync(bot, Rows.InboxKind, Rows.InboxPrefix)).ShouldBeEmpty();
        (await RowsAsync(bot, Rows.OrderKind, Rows.OrderPrefix)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_process_did_meanwhile_is_met_when_it_is_written_down()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một");
        await bot.SettleAsync();
        var heard = Bot.Message("hai", "hai");
        var state = (await StateAsync(bot))!;
        var other = state.Value with { Done = state.Value.Done + AcceptedMark.Write(AcceptedMark.Of(Rows.Inbox(heard))) };
        (await bot.Get<RecordStore>().WriteAsync(new RecordBatch(Rows.Turns, Partition).Replace(Rows.StateKind, state, other), CancellationToken.None)).ShouldBeOfType<WriteOutcome.Written>();

        await bot.HearAsync(heard);
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
        (await bot.HearAsync(heard)).ShouldBe(AcceptOutcome.Duplicate);
        (await RowsAsync(bot, Rows.InboxKind, Rows.InboxPrefix)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_earlier_program_did_is_known_by_its_row()
    {
        await using var bot = new Bot();
        var heard = Bot.Message("hai", "hai");
        var now = bot.Time.GetUtcNow();
        var batch = new RecordBatch(Rows.Turns, Partition).Insert(Rows.InboxKind, Rows.Inbox(heard), new InboxRecord { Place = 1, Accepted = now, Done = now });
        (await bot.Get<RecordStore>().WriteAsync(batch, CancellationToken.None)).ShouldBeOfType<WriteOutcome.Written>();

        (await bot.HearAsync(heard)).ShouldBe(AcceptOutcome.Duplicate);
        await bot.HearAsync("một");
        await bot.SettleAsync();
        (await bot.HearAsync(heard)).ShouldBe(AcceptOutcome.Duplicate);
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task However_many_came_each_acts_once_also_after_a_restart()
    {
        await using var bot = new Bot();
        string[] said = [.. Enumerable.Range(1, 70).Select(static number => $"câu {number}")];
        foreach (var text in said)
        {
            await bot.HearAsync(text);
            await bot.SettleAsync();
        }

        (await RowsAsync(bot, Rows.DoneKind, Rows.DonePrefix)).Count.ShouldBe(4);
        (await StateAsync(bot))!.Value.Done!.Length.ShouldBe(6 * AcceptedMark.Letters);
        await bot.RestartAsync();
        foreach (var text in said) await bot.HearAsync(text);
        await bot.SettleAsync();
        foreach (var text in said) (await bot.HearAsync(text)).ShouldBe(AcceptOutcome.Duplicate);
        bot.World.Texts.Count().ShouldBe(70);
    }

    [Fact]
    public async Task A_place_that_was_given_before_holds_no_turn_up()
    {
        await using var bot = new Bot();
        for (var number = 1; number < 16; number++)
        {
            await bot.HearAsync($"câu {number}");
            await bot.SettleAsync();
        }

        // The clock of another process gave the same place.
        var place = new PendingTurn(bot.Time.GetUtcNow().UtcTicks, new RowTag("in!message!other", ""), new RowTag("", ""), null!);
        var batch = new RecordBatch(Rows.Turns, Partition).Insert(Rows.DoneKind, Rows.Done(place), new DoneRecord(bot.Time.GetUtcNow(), ""));
        (await bot.Get<RecordStore>().WriteAsync(batch, CancellationToken.None)).ShouldBeOfType<WriteOutcome.Written>();
        await bot.HearAsync("câu 16");
        await bot.SettleAsync();
        bot.World.Texts.Last().ShouldBe("câu 16 #16");
        (await StateAsync(bot))!.Value.Done.ShouldBeNull();
    }

    private static ValueTask<StoredRecord<StateRecord>?> StateAsync(Bot bot) => bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None);

    private static async Task<IReadOnlyList<StoredRecord<T>>> RowsAsync<T>(Bot bot, RecordKind<T> kind, string prefix) =>
        (await bot.Get<RecordStore>().ReadPageAsync(kind, kind.WithPrefix(Partition, prefix), CancellationToken.None)).Records;
}
