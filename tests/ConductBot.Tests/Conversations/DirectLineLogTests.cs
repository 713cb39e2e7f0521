using ConductBot.Conversations;
using ConductBot.Protocol.DirectLine;

namespace ConductBot.Tests.Conversations;

public sealed class DirectLineLogTests
{
    [Fact]
    public async Task What_is_appended_is_read_back_in_order_with_ids_also_after_a_restart()
    {
        await using var bot = new Bot();
        await bot.Get<DirectLineLog>().StartAsync("c1", "user-1", CancellationToken.None);
        for (var i = 1; i <= 5; i++) (await AppendAsync(bot, $"k{i}", $"tin {i}")).ShouldBe(i);

        await bot.RestartAsync();
        var read = await bot.Get<DirectLineLog>().ReadAsync("c1", 2, 2, CancellationToken.None);
        read.Select(entry => (entry.Position, entry.Activity.Text, entry.Activity.Id)).ShouldBe([(3, "tin 3", "c1|0000003"), (4, "tin 4", "c1|0000004")]);
        (await bot.Get<DirectLineLog>().UserAsync("c1", CancellationToken.None)).ShouldBe("user-1");
        (await AppendAsync(bot, "k6", "tin 6")).ShouldBe(6);
    }

    [Fact]
    public async Task The_same_key_is_appended_once()
    {
        await using var bot = new Bot();
        await bot.Get<DirectLineLog>().StartAsync("c1", "user-1", CancellationToken.None);
        (await AppendAsync(bot, "k1", "một")).ShouldBe(1);
        await AppendAsync(bot, "k2", "hai");
        (await AppendAsync(bot, "k1", "một")).ShouldBe(1);
        await bot.RestartAsync();
        (await AppendAsync(bot, "k1", "một")).ShouldBe(1);
        (await bot.Get<DirectLineLog>().ReadAsync("c1", 0, 10, CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_hundred_at_once_leave_no_gap_and_no_twin()
    {
        await using var bot = new Bot();
        await bot.Get<DirectLineLog>().StartAsync("c1", "user-1", CancellationToken.None);
        var positions = await Task.WhenAll(Enumerable.Range(1, 100).Select(i => AppendAsync(bot, $"k{i}", $"tin {i}")));
        positions.Order().ShouldBe(Enumerable.Range(1, 100).Select(i => (long)i));
    }

    [Fact]
    public async Task An_unknown_conversation_has_no_user_and_nothing_to_read()
    {
        await using var bot = new Bot();
        (await bot.Get<DirectLineLog>().UserAsync("c9", CancellationToken.None)).ShouldBeNull();
        (await bot.Get<DirectLineLog>().ReadAsync("c9", 0, 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_out_of_reach_is_said_in_the_protocols_own_words()
    {
        await using var bot = new Bot();
        await bot.Get<DirectLineLog>().StartAsync("c1", "user-1", CancellationToken.None);
        bot.Store.Die();
        await Should.ThrowAsync<DirectLineLogUnavailableException>(() => AppendAsync(bot, "k1", "một"));
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task An_append_that_died_anywhere_can_be_repeated_and_stands_once(DeathMoment moment)
    {
        for (var write = 1; ; write++)
        {
            await using var bot = new Bot();
            await bot.RestartAsync(write, moment);
            try
            {
                await bot.Get<DirectLineLog>().StartAsync("c1", "user-1", CancellationToken.None);
                await AppendAsync(bot, "k1", "một");
            }
            catch (DirectLineLogUnavailableException)
            {
                bot.Store.Died.ShouldBeTrue();
            }

            var died = bot.Store.Died;
            await bot.RestartAsync();
            await bot.Get<DirectLineLog>().StartAsync("c1", "user-1", CancellationToken.None);
            (await AppendAsync(bot, "k1", "một")).ShouldBe(1);
            (await bot.Get<DirectLineLog>().ReadAsync("c1", 0, 10, CancellationToken.None)).Count.ShouldBe(1);
            if (!died) return;
        }
    }

    private static Task<long> AppendAsync(Bot bot, string key, string text) =>
        bot.Get<DirectLineLog>().AppendAsync("c1", key, Bot.Message(text, key), CancellationToken.None).AsTask();
}
