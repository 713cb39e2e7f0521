using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Conversations;

public sealed class RetentionTests
{
    private const string Partition = "directline!c1";

    [Fact]
    public async Task Dialog_state_and_marks_die_a_day_after_the_last_turn_and_not_before()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một");
        await bot.SettleAsync();

        await LaterAsync(bot, TimeSpan.FromHours(23));
        (await bot.HearAsync("một")).ShouldBe(AcceptOutcome.Duplicate);
        await LaterAsync(bot, TimeSpan.FromHours(49));
        (await CountAsync(bot, Rows.InboxKind, Rows.InboxPrefix)).ShouldBe(0);
        (await bot.Get<RecordStore>().ReadAsync(Rows.StateKind, Partition, Rows.State, CancellationToken.None))!.Value.Handlers.ShouldBeEmpty();

        await bot.HearAsync("hai");
        await bot.SettleAsync();
        bot.World.Texts.Last().ShouldBe("hai #1");
    }

    [Fact]
    public async Task What_is_still_too_young_on_its_day_is_looked_at_again_until_it_is_gone()
    {
        await using var bot = new Bot();
        for (var day = 0; day < 4; day++)
        {
            await bot.HearAsync($"ngày {day}");
            await bot.SettleAsync();
            await LaterAsync(bot, TimeSpan.FromHours(20));
        }

        for (var day = 0; day < 4; day++) await LaterAsync(bot, TimeSpan.FromHours(24));
        (await CountAsync(bot, Rows.InboxKind, Rows.InboxPrefix)).ShouldBe(0);
    }

    [Fact]
    public async Task After_thirty_days_nothing_is_left_of_a_conversation()
    {
        await using var bot = new Bot();
        var log = bot.Get<DirectLineLog>();
        await log.StartAsync("c1", "user-1", CancellationToken.None);
        await log.AppendAsync("c1", "k1", Bot.Message("một", "m-1"), CancellationToken.None);
        await bot.HearAsync("một");
        await bot.SettleAsync();

        await LaterAsync(bot, TimeSpan.FromDays(29));
        (await log.ReadAsync("c1", 0, 10, CancellationToken.None)).Count.ShouldBe(1);
        for (var day = 0; day < 4; day++) await LaterAsync(bot, TimeSpan.FromDays(1));

        (await log.UserAsync("c1", CancellationToken.None)).ShouldBeNull();
        (await RowsLeftAsync(bot)).ShouldBe(0);
    }

    [Fact]
    public async Task A_hint_of_work_outlives_its_work_by_ten_minutes_and_then_goes()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một");
        await bot.QuietAsync();
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        await bot.QuietAsync();
        await bot.ResumeAsync();
        (await HintsAsync(bot)).ShouldBe(1);

        bot.Time.Advance(TimeSpan.FromMinutes(10));
        await bot.ResumeAsync();
        (await HintsAsync(bot)).ShouldBe(0);
    }

    [Fact]
    public async Task A_conversation_in_use_keeps_its_hint_fresh()
    {
        await using var bot = new Bot();
        for (var minute = 0; minute < 20; minute++)
        {
            await bot.HearAsync($"phút {minute}");
            await bot.QuietAsync();
            bot.Time.Advance(TimeSpan.FromMinutes(1));
            await bot.ResumeAsync();
            (await HintsAsync(bot)).ShouldBe(1);
        }
    }

    private static async Task LaterAsync(Bot bot, TimeSpan later)
    {
        bot.Time.Advance(later);
        await bot.QuietAsync();
        await bot.Get<Retention>().SweepAsync(CancellationToken.None);
    }

    private static async Task<int> CountAsync<T>(Bot bot, RecordKind<T> kind, string prefix) =>
        (await bot.Get<RecordStore>().ReadPageAsync(kind, kind.WithPrefix(Partition, prefix), CancellationToken.None)).Records.Count;

    private static async Task<int> HintsAsync(Bot bot)
    {
        var count = 0;
        await foreach (var _ in bot.Get<PendingIndex>().AllAsync(CancellationToken.None)) count++;
        return count;
    }

    private static async Task<int> RowsLeftAsync(Bot bot)
    {
        var left = 0;
        foreach (var table in new[] { Rows.Turns, Rows.Transcripts }) left += (await bot.Get<ITableScan>().ScanAsync(table, null, 100, CancellationToken.None)).Rows.Count;
        return left;
    }
}
