using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Conversations;

/// <summary>The process dies at its first write, its second, … until it gets through; another one goes on. What the channel was not told was accepted, it sends again.</summary>
public sealed class KilledBetweenWritesTests
{
    private static readonly (string Text, string Conversation)[] Said =
        [("một", "c1"), ("hai", "c1"), ("English", "c2"), ("ba", "c1"), ("bốn", "c2")];

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite, false)]
    [InlineData(DeathMoment.AfterTheWrite, false)]
    [InlineData(DeathMoment.BeforeTheWrite, true)]
    [InlineData(DeathMoment.AfterTheWrite, true)]
    public async Task Nothing_is_lost_and_nothing_done_twice_wherever_a_process_dies(DeathMoment moment, bool ofSource)
    {
        var died = true;
        var deaths = 0;
        for (var write = 1; died; write++)
        {
            died = await DieAtAsync(write, moment, ofSource);
            if (died) deaths++;
        }

        deaths.ShouldBeGreaterThan(12);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task What_a_turn_writes_beside_its_own_rows_is_there_whenever_it_was_accepted(DeathMoment moment)
    {
        var died = true;
        for (var write = 1; died; write++)
        {
            await using var bot = new Bot();
            bot.Handler.Beside = static turn => [new RecordBatch(Rows.People, StorageKey.Of(turn.Text)).Upsert(Rows.PersonKind, Rows.Language, new PersonRecord(Language.English))];
            await bot.RestartAsync(write, moment);
            var accepted = await bot.HearAsync("một") == AcceptOutcome.Accepted;
            await bot.QuietAsync();
            died = bot.Store.Died;

            await bot.RestartAsync();
            await bot.ResumeAsync();
            await bot.SettleAsync();
            var beside = await bot.Get<RecordStore>().ReadAsync(Rows.PersonKind, StorageKey.Of("một"), Rows.Language, CancellationToken.None);
            if (accepted) beside.ShouldNotBeNull($"died at write {write}, {moment}");
        }
    }

    private static async Task<bool> DieAtAsync(int write, DeathMoment moment, bool ofSource)
    {
        await using var bot = new Bot();
        (bot.Handler.OfSource, bot.Handler.Feedback) = (ofSource, ofSource ? ReplyFeedback.Asked : ReplyFeedback.NotAsked);
        await bot.RestartAsync(write, moment);
        foreach (var (text, conversation) in Said)
        {
            if (bot.Store.Died) break;
            await bot.HearAsync(text, conversation: conversation);
            await bot.QuietAsync();
        }

        if (!bot.Store.Died) await bot.SettleAsync();
        var died = bot.Store.Died;

        // The new process resumes, and the channel sends everything once more: it knows of no answer.
        await bot.RestartAsync();
        await bot.ResumeAsync();
        foreach (var (text, conversation) in Said)
        {
            (await bot.HearAsync(text, conversation: conversation)).ShouldNotBe(AcceptOutcome.Unavailable);
            await bot.QuietAsync();
        }

        await bot.SettleAsync();

        var context = $"died at write {write}, {moment}";
        var replies = bot.World.Sent.GroupBy(sent => (sent.Activity.Conversation!.Id, sent.Key)).ToList();
        replies.Count.ShouldBe(Said.Length, context);
        replies.Where(reply => reply.Key.Id == "c1").Select(reply => reply.First().Activity.Text).ShouldBe(["một #1", "hai #2", "ba #3"], context);
        replies.Where(reply => reply.Key.Id == "c2").Select(reply => reply.First().Activity.Text).Last().ShouldBe("bốn #1", context);
        replies.Count(reply => reply.Count() > 1).ShouldBeLessThanOrEqualTo(2, context);
        return died;
    }
}
