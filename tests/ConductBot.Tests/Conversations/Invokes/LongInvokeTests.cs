using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations.Invokes;

/// <summary>Work that takes longer than a channel waits, stops and crashes.</summary>
public sealed class LongInvokeTests
{
    [Fact]
    public async Task After_eight_seconds_the_answer_says_in_progress_and_the_card_is_replaced_when_it_is_done()
    {
        await using var bot = new Bot(("TurnTimeout", "00:10:00"));
        var gate = Slow(bot);
        var answer = await LateAsync(bot, Teams.Execute("test.card", "i-1"));
        answer.Body!.Value.GetProperty("value").GetString().ShouldStartWith("Đang xử lý");

        gate.SetResult();
        await bot.SettleAsync();
        var update = bot.World.Messages.Single();
        update.Id.ShouldBe("card-1");
        update.Attachments!.Single().Content!.Value.GetRawText().ShouldContain("1");

        // Sent once more by Teams, it gets what it would have got.
        InvokeTests.Text(await bot.CallAsync(Teams.Execute("test.card", "i-1")))!.ShouldContain("card.adaptive");
        InvokeTests.Text(await bot.CallAsync(Teams.Execute("test.card", "i-2")))!.ShouldContain("card.adaptive");
        bot.Presses.Acts.ShouldBe(1);
    }

    [Fact]
    public async Task A_dialog_is_told_in_its_own_shape_and_what_it_led_to_follows_as_a_message()
    {
        await using var bot = new Bot(("TurnTimeout", "00:10:00"));
        var gate = Slow(bot);
        var answer = await LateAsync(bot, Teams.Invoke("task/submit", new JsonObject { ["data"] = new JsonObject { ["verb"] = "test.say" } }, "i-1"));
        answer.Body!.Value.GetProperty("task").GetProperty("type").GetString().ShouldBe("message");

        gate.SetResult();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["nói 1"]);
    }

    [Fact]
    public async Task In_a_group_what_is_late_goes_to_the_person_s_own_chat()
    {
        await using var bot = new Bot(("TurnTimeout", "00:10:00"));
        await bot.HearAsync(Teams.Installed("inst-1"));
        await bot.SettleAsync();
        var gate = Slow(bot);
        await LateAsync(bot, Teams.In("groupChat", Teams.Execute("test.card", "i-1")));
        gate.SetResult();
        await bot.SettleAsync();
        await bot.Get<WakeWatcher>().LookAsync(CancellationToken.None);
        await bot.SettleAsync();
        bot.World.Messages.Last().Conversation!.Id.ShouldBe("a:mai");
        bot.World.Messages.ShouldAllBe(message => message.Conversation!.Id == "a:mai");
    }

    [Fact]
    public async Task What_was_accepted_and_not_answered_before_a_crash_is_done_by_the_next_process_and_comes_as_a_message()
    {
        await using var bot = new Bot();
        var begun = new TaskCompletionSource();
        bot.Presses.Before = (_, token) =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        var call = bot.CallAsync(Teams.Execute("test.card", "i-1"));
        await begun.Task;
        bot.Presses.Before = (_, _) => Task.CompletedTask;
        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Messages.Single().Id.ShouldBe("card-1");
        bot.Presses.Acts.ShouldBe(1);
        call.IsFaulted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_graceful_stop_finishes_an_invoke_in_progress_and_answers_its_call()
    {
        await using var bot = new Bot(("TurnTimeout", "00:10:00"));
        var gate = Slow(bot);
        var call = bot.CallAsync(Teams.Execute("test.card", "i-1"));
        await bot.Begun!.Task;
        var stopping = bot.Get<ConversationUpkeep>().StopAsync(CancellationToken.None);
        gate.SetResult();
        await stopping;
        (await call).Body!.Value.GetProperty("statusCode").GetInt32().ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_expects_the_replies_gets_them_in_the_answer_and_nowhere_else()
    {
        await using var bot = new Bot();
        var message = Teams.Message("một", "m-1");
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        var answer = await bot.CallAsync(message);
        answer.Body!.Value.GetProperty("activities")[0].GetProperty("text").GetString().ShouldBe("một #1");
        (await bot.CallAsync(message)).Body!.Value.GetProperty("activities")[0].GetProperty("text").GetString().ShouldBe("một #1");
        await bot.SettleAsync();
        bot.World.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Replies_expected_but_late_come_as_messages()
    {
        await using var bot = new Bot(("TurnTimeout", "00:10:00"));
        var gate = new TaskCompletionSource();
        bot.Handler.Before = (_, _) => gate.Task;
        var message = Teams.Message("một", "m-1");
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        var answer = await LateAsync(bot, message);
        answer.Body!.Value.GetProperty("activities")[0].GetProperty("text").GetString()!.ShouldStartWith("Đang xử lý");
        gate.SetResult();
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task A_press_acts_once_and_is_answered_wherever_a_process_dies(DeathMoment moment)
    {
        var died = true;
        for (var write = 1; died; write++)
        {
            await using var bot = new Bot();
            await bot.RestartAsync(write, moment);
            bot.Presses.Before = (press, _) =>
            {
                bot.Done.Add(press.ActId);
                return Task.CompletedTask;
            };
            var call = bot.CallAsync(Teams.Execute("test.card", "i-1"));
            await bot.QuietAsync();
            if (!bot.Store.Died) await bot.SettleAsync();
            died = bot.Store.Died;

            await bot.RestartAsync();
            await bot.ResumeAsync();
            await bot.SettleAsync();
            var context = $"died at write {write}, {moment}";

            // Teams sends it again under its id, then under a new one.
            var again = InvokeTests.Text(await bot.CallAsync(Teams.Execute("test.card", "i-1")));
            var renewed = InvokeTests.Text(await bot.CallAsync(Teams.Execute("test.card", "i-2")));
            again.ShouldNotBeNull(context).ShouldContain("card.adaptive", Case.Sensitive, context);
            renewed.ShouldBe(again, context);
            await bot.SettleAsync();
            bot.Done.Count.ShouldBe(1, context);
            bot.World.Messages.Count(message => message.Id == "card-1").ShouldBeLessThanOrEqualTo(2, context);
            _ = call;
        }
    }

    private static TaskCompletionSource Slow(Bot bot)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Presses.Before = (_, _) =>
        {
            bot.Begun.TrySetResult();
            return gate.Task;
        };
        return gate;
    }

    // The call gives up by the fake clock, which is moved again when the call had not yet begun to wait; never so far that the turn's own time is over.
    private static async Task<InvokeAnswer> LateAsync(Bot bot, Activity activity)
    {
        var call = bot.CallAsync(activity);
        for (var step = 0; step < 60 && !call.IsCompleted; step++)
        {
            await Task.WhenAny(call, Task.Delay(TimeSpan.FromMilliseconds(step == 0 ? 20 : 500), TimeProvider.System));
            bot.Time.Advance(TimeSpan.FromSeconds(9));
        }

        return await call.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
    }
}
