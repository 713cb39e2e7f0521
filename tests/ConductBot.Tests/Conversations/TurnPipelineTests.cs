using System.Diagnostics;
using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

public sealed class TurnPipelineTests
{
    [Fact]
    public async Task A_message_is_accepted_at_once_and_answered_off_the_request()
    {
        await using var bot = new Bot();
        var gate = new TaskCompletionSource();
        bot.Handler.Before = (_, _) => gate.Task;

        (await bot.HearAsync("một")).ShouldBe(AcceptOutcome.Accepted);
        bot.World.Sent.ShouldBeEmpty();

        gate.SetResult();
        await bot.QuietAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task A_reply_answers_its_activity_and_goes_to_its_sender()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một", "m-1");
        await bot.QuietAsync();

        var reply = bot.World.Messages.Single();
        reply.ReplyToId.ShouldBe("m-1");
        reply.Recipient!.Id.ShouldBe("user-1");
        reply.From!.Id.ShouldBe("bot");
        reply.Id.ShouldBeNull();
        reply.TextFormat.ShouldBe("plain");
    }

    [Fact]
    public async Task The_same_activity_twice_acts_once_also_after_a_restart()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một", "m-1");
        (await bot.HearAsync("một", "m-1")).ShouldBe(AcceptOutcome.Duplicate);
        await bot.SettleAsync();

        await bot.RestartAsync();
        (await bot.HearAsync("một", "m-1")).ShouldBe(AcceptOutcome.Duplicate);
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task An_activity_without_an_id_is_known_by_what_it_says()
    {
        await using var bot = new Bot();
        var activity = Bot.Message("một", "");
        activity.Id = null;
        await bot.HearAsync(activity);
        (await bot.HearAsync(activity)).ShouldBe(AcceptOutcome.Duplicate);
        var other = Bot.Message("hai", "");
        other.Id = null;
        (await bot.HearAsync(other)).ShouldBe(AcceptOutcome.Accepted);
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_answered_in_the_order_of_acceptance()
    {
        await using var bot = new Bot();
        var gate = new TaskCompletionSource();
        bot.Handler.Before = (_, _) => gate.Task;
        for (var i = 1; i <= 40; i++) await bot.HearAsync($"tin {i}");
        gate.SetResult();
        await bot.SettleAsync();

        bot.World.Texts.ShouldBe(Enumerable.Range(1, 40).Select(i => $"tin {i} #{i}"));
    }

    [Fact]
    public async Task Conversations_run_side_by_side_and_each_one_turn_at_a_time()
    {
        await using var bot = new Bot();
        var inside = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var all = new TaskCompletionSource();
        bot.Handler.Before = async (turn, _) =>
        {
            inside.AddOrUpdate(turn.Activity.Conversation!.Id!, 1, (_, count) => count + 1).ShouldBe(1);
            if (inside.Count == 8) all.TrySetResult();
            await all.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            inside.AddOrUpdate(turn.Activity.Conversation!.Id!, 0, (_, count) => count - 1);
        };

        for (var i = 0; i < 24; i++) await bot.HearAsync($"tin {i}", conversation: $"c{i % 8}");
        await bot.SettleAsync();
        bot.World.Messages.Count().ShouldBe(24);
    }

    [Fact]
    public async Task A_burst_of_a_thousand_messages_is_answered_completely_and_in_order()
    {
        await using var bot = new Bot();
        await Task.WhenAll(Enumerable.Range(1, 1000).Select(i => bot.HearAsync($"tin {i}").AsTask()));
        await bot.SettleAsync();

        bot.World.Texts.Distinct().Count().ShouldBe(1000);
        bot.World.Texts.Select(text => int.Parse(text.Split('#')[1], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(1, 1000));
    }

    [Fact]
    public async Task A_turn_that_fails_once_is_tried_again_and_nobody_notices()
    {
        await using var bot = new Bot();
        var tries = 0;
        bot.Handler.Before = (_, _) => ++tries == 1 ? throw new InvalidOperationException("thử lại") : Task.CompletedTask;
        await bot.HearAsync("một");
        await bot.SettleAsync();

        bot.World.Texts.ShouldBe(["một #1"]);
        tries.ShouldBe(2);
    }

    [Fact]
    public async Task A_turn_that_always_fails_ends_with_an_apology_and_does_not_hold_up_the_next()
    {
        await using var bot = new Bot();
        bot.Handler.Before = (turn, _) => turn.Text == "độc" ? throw new InvalidOperationException("độc bí mật") : Task.CompletedTask;
        await bot.HearAsync("độc");
        await bot.HearAsync("hai");
        await bot.SettleAsync();

        bot.World.Texts.First().ShouldContain("Xin lỗi, tôi gặp sự cố");
        bot.World.Texts.Last().ShouldBe("hai #1");
        bot.Log.All.ShouldContain("InvalidOperationException");
        bot.Log.All.ShouldNotContain("độc");
    }

    [Fact]
    public async Task A_turn_that_takes_its_process_down_each_time_is_given_up_with_an_apology_and_those_behind_it_are_answered()
    {
        await using var bot = new Bot();
        var begun = 0;
        bot.Handler.Before = (turn, token) =>
        {
            if (turn.Text != "độc") return Task.CompletedTask;
            begun++;
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        await bot.HearAsync("độc");
        await UntilAsync(() => begun == 1);
        await bot.HearAsync("hai");
        await bot.HearAsync("ba");
        for (var process = 2; process <= 3; process++)
        {
            await bot.RestartAsync();
            await bot.ResumeAsync();
            await UntilAsync(() => begun == process);
        }

        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.QuietAsync();
        bot.World.Texts.First().ShouldContain("Xin lỗi");
        bot.World.Texts.Skip(1).ShouldBe(["hai #1", "ba #2"]);
    }

    [Fact]
    public async Task However_often_a_process_is_killed_before_it_can_answer_the_question_is_answered_at_last()
    {
        await using var bot = new Bot();
        bot.Handler.Before = static (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        await bot.HearAsync("một");
        var waiting = 0;
        bot.Handler.Ready = token =>
        {
            waiting++;
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        for (var process = 1; process <= 6; process++)
        {
            await bot.RestartAsync();
            await bot.ResumeAsync();
            await UntilAsync(() => waiting == process);
        }

        (bot.Handler.Ready, bot.Handler.Before) = (static _ => Task.CompletedTask, static (_, _) => Task.CompletedTask);
        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.QuietAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task A_turn_that_takes_long_shows_the_typing_sign_until_it_ends()
    {
        await using var bot = new Bot();
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        bot.Handler.Before = (_, _) =>
        {
            begun.TrySetResult();
            return gate.Task;
        };
        await bot.HearAsync("một");
        await begun.Task;
        await UntilAsync(bot, () => bot.World.Sent.Count >= 2);
        bot.World.Sent.ShouldAllBe(sent => sent.Activity.Type == ActivityTypes.Typing);

        gate.SetResult();
        await bot.QuietAsync();
        bot.World.Sent[^1].Activity.Type.ShouldBe(ActivityTypes.Message);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        bot.World.Sent[^1].Activity.Type.ShouldBe(ActivityTypes.Message);
    }

    [Fact]
    public async Task A_turn_that_never_ends_is_cut_off_after_its_time()
    {
        await using var bot = new Bot(("TurnTimeout", "00:00:05"), ("TurnAttempts", "1"));
        bot.Handler.Before = (_, _) => new TaskCompletionSource().Task;
        await bot.HearAsync("một");
        await UntilAsync(bot, () => bot.World.Messages.Any());
        bot.World.Texts.Single().ShouldContain("Xin lỗi");
    }

    [Fact]
    public async Task A_reply_put_off_by_the_channel_goes_out_when_due_and_before_later_ones()
    {
        await using var bot = new Bot();
        var due = bot.Time.GetUtcNow().AddSeconds(30);
        bot.World.Answer = activity => activity.Text == "một #1" && bot.Time.GetUtcNow() < due ? new SendOutcome.RetryAt(due, "Throttled") : null;
        await bot.HearAsync("một");
        await bot.HearAsync("hai");
        await bot.QuietAsync();
        bot.World.Sent.ShouldBeEmpty();

        bot.Time.Advance(TimeSpan.FromSeconds(29));
        await bot.QuietAsync();
        bot.World.Sent.ShouldBeEmpty();
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        await bot.QuietAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task A_restart_keeps_to_the_due_time_of_a_reply_that_was_put_off()
    {
        await using var bot = new Bot();
        var due = bot.Time.GetUtcNow().AddMinutes(3);
        bot.World.Answer = _ => bot.Time.GetUtcNow() < due ? new SendOutcome.RetryAt(due, "Throttled") : null;
        await bot.HearAsync("một");
        await bot.QuietAsync();
        await bot.RestartAsync();
        var asked = 0;
        bot.World.Answer = _ =>
        {
            asked++;
            return null;
        };
        await bot.ResumeAsync();
        await bot.QuietAsync();
        asked.ShouldBe(0);

        bot.Time.Advance(TimeSpan.FromMinutes(4));
        await bot.QuietAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task A_rejected_reply_is_marked_without_its_content_and_the_next_one_goes_out()
    {
        await using var bot = new Bot();
        bot.World.Answer = activity => activity.Text == "một #1" ? new SendOutcome.Rejected(RejectReason.ChannelFailed, "413") : null;
        await bot.HearAsync("một");
        await bot.HearAsync("hai");
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["hai #2"]);
        bot.Log.All.ShouldContain("ChannelFailed");

        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["hai #2"]);
    }

    [Fact]
    public async Task A_channel_that_throws_is_tried_again()
    {
        await using var bot = new Bot();
        var calls = 0;
        bot.World.Answer = _ => ++calls == 1 ? throw new HttpRequestException("đứt") : null;
        await bot.HearAsync("một");
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task A_graceful_stop_ends_the_turn_in_progress_and_leaves_the_rest_for_the_next_start()
    {
        await using var bot = new Bot();
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        bot.Handler.Before = (turn, _) =>
        {
            begun.TrySetResult();
            return turn.Text == "một" ? gate.Task : Task.CompletedTask;
        };
        await bot.HearAsync("một");
        await begun.Task;
        await bot.HearAsync("hai");
        var stopping = bot.Get<ConversationUpkeep>().StopAsync(CancellationToken.None);
        stopping.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await stopping;
        bot.World.Texts.ShouldBe(["một #1"]);

        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task After_a_graceful_stop_nothing_that_was_sent_is_sent_again()
    {
        await using var bot = new Bot();
        await bot.HearAsync("một");
        await bot.QuietAsync();
        await bot.Get<ConversationUpkeep>().StopAsync(CancellationToken.None);
        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_out_of_reach_makes_the_channel_try_again_and_then_all_is_answered()
    {
        await using var bot = new Bot();
        bot.Store.Die();
        (await bot.HearAsync("một")).ShouldBe(AcceptOutcome.Unavailable);
        await bot.RestartAsync();
        (await bot.HearAsync("một")).ShouldBe(AcceptOutcome.Accepted);
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task A_huge_message_is_refused_politely_and_names_the_limit()
    {
        await using var bot = new Bot();
        (await bot.HearAsync(new string('ă', 100_000), "m-1")).ShouldBe(AcceptOutcome.Accepted);
        await bot.SettleAsync();
        bot.World.Texts.Single().ShouldContain("2.000 ký tự");
        bot.World.Texts.Single().ShouldContain("hơn 60.000 ký tự");
    }

    [Fact]
    public async Task Kinds_of_activity_that_nobody_works_on_are_accepted_and_leave_no_row()
    {
        await using var bot = new Bot();
        var typing = Bot.Message("", "t-1");
        typing.Type = ActivityTypes.Typing;
        (await bot.HearAsync(typing)).ShouldBe(AcceptOutcome.Accepted);
        (await bot.HearAsync(typing)).ShouldBe(AcceptOutcome.Accepted);
    }

    // So long only on a machine that is busy with other things.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static async Task UntilAsync(Func<bool> reached)
    {
        for (var began = Stopwatch.GetTimestamp(); !reached() && Stopwatch.GetElapsedTime(began) < Patience;) await Task.Yield();
        reached().ShouldBeTrue();
    }

    private static async Task UntilAsync(Bot bot, Func<bool> reached)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; !reached() && Stopwatch.GetElapsedTime(began) < Patience; i++)
        {
            if (i % 100 == 0) bot.Time.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        reached().ShouldBeTrue();
    }
}
