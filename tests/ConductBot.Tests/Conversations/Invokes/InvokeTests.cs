using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations.Invokes;

/// <summary>Activities whose sender waits for the answer in the same call.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task A_press_is_answered_in_the_same_call_with_the_card_that_takes_its_place()
    {
        await using var bot = new Bot();
        var answer = await bot.CallAsync(Teams.Execute("test.card", "i-1"));

        answer.Status.ShouldBe(200);
        answer.Body!.Value.GetProperty("statusCode").GetInt32().ShouldBe(200);
        answer.Body.Value.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        answer.Body.Value.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString().ShouldBe("thẻ 1");
        await bot.SettleAsync();
        bot.World.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("adaptiveCard/action", "test.say", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"nói 1"}""")]
    [InlineData("adaptiveCard/action", "test.refuse", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"chưa được 1"}}""")]
    [InlineData("task/fetch", "test.say", """{"task":{"type":"message","value":"nói 1"}}""")]
    [InlineData("task/submit", "test.refuse", """{"task":{"type":"message","value":"chưa được 1"}}""")]
    [InlineData("task/submit", "test.quiet", null)]
    [InlineData("message/submitAction", "message.feedback", "{}")]
    [InlineData("suggestedActions/submit", "test.say", null)]
    public async Task Each_kind_of_invoke_gets_its_answer_in_the_shape_it_wants(string name, string verb, string? body)
    {
        await using var bot = new Bot();
        var data = new JsonObject { ["verb"] = verb };
        JsonNode value = name switch
        {
            "adaptiveCard/action" => new JsonObject { ["action"] = data },
            "task/fetch" or "task/submit" => new JsonObject { ["data"] = data },
            "message/submitAction" => new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = "like" } },
            _ => data,
        };
        var answer = await bot.CallAsync(Teams.Invoke(name, value, "i-1"));

        answer.Status.ShouldBe(200);
        (answer.Body is { } given ? Relaxed(given) : null).ShouldBe(body);
    }

    [Fact]
    public async Task A_dialog_is_opened_with_its_title_and_card()
    {
        await using var bot = new Bot();
        var answer = await bot.CallAsync(Teams.Invoke("task/fetch", new JsonObject { ["data"] = new JsonObject { ["verb"] = "test.ask" } }, "i-1"));

        var value = answer.Body!.Value.GetProperty("task").GetProperty("value");
        value.GetProperty("title").GetString().ShouldBe("Hỏi");
        value.GetProperty("card").GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_501_and_one_that_nobody_uses_is_200_and_neither_leaves_a_row()
    {
        await using var bot = new Bot();
        (await bot.CallAsync(Teams.Invoke("something/new", new JsonObject(), "i-1"))).ShouldBe(InvokeAnswer.NotKnown);
        foreach (var name in new[] { "handoff/action", "signin/verifyState", "composeExtension/query", "fileConsent/invoke", "config/fetch" })
            (await bot.CallAsync(Teams.Invoke(name, new JsonObject(), name))).ShouldBe(InvokeAnswer.Empty, name);
        bot.Store.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task A_button_that_nobody_takes_any_more_says_so()
    {
        await using var bot = new Bot();
        var answer = await bot.CallAsync(Teams.Execute("test.gone", "i-1"));
        answer.Body!.Value.GetProperty("statusCode").GetInt32().ShouldBe(400);
        answer.Body.Value.GetProperty("value").GetProperty("message").GetString().ShouldStartWith("Nút này không còn dùng được");
    }

    [Fact]
    public async Task A_store_out_of_reach_is_503()
    {
        await using var bot = new Bot();
        bot.Store.Die();
        (await bot.CallAsync(Teams.Execute("test.card", "i-1"))).ShouldBe(InvokeAnswer.Unavailable);
    }

    [Fact]
    public async Task An_invoke_takes_its_place_in_the_order_of_its_conversation()
    {
        await using var bot = new Bot();
        var gate = new TaskCompletionSource();
        var order = new List<string>();
        bot.Handler.Before = async (turn, _) =>
        {
            await gate.Task;
            order.Add(turn.Text);
        };
        bot.Presses.Before = (press, _) =>
        {
            order.Add(press.Verb);
            return Task.CompletedTask;
        };
        await bot.HearAsync(Teams.Message("một", "m-1"));
        var answer = bot.CallAsync(Teams.Execute("test.card", "i-1"));
        await bot.HearAsync(Teams.Message("hai", "m-2"));
        answer.IsCompleted.ShouldBeFalse();

        gate.SetResult();
        (await answer).Status.ShouldBe(200);
        await bot.SettleAsync();
        order.ShouldBe(["một", "test.card", "hai"]);
    }

    [Theory]
    [InlineData("i-1")]
    [InlineData("i-2")]
    public async Task The_same_press_again_under_its_id_or_a_new_one_acts_once_and_gets_the_same_answer_also_after_a_restart(string second)
    {
        await using var bot = new Bot();
        var first = await bot.CallAsync(Teams.Execute("test.card", "i-1"));
        Text(await bot.CallAsync(Teams.Execute("test.card", second))).ShouldBe(Text(first));
        await bot.RestartAsync();
        Text(await bot.CallAsync(Teams.Execute("test.card", second))).ShouldBe(Text(first));
        Text(await bot.CallAsync(Teams.Execute("test.card", second + "-again"))).ShouldBe(Text(first));
        bot.Presses.Acts.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_press_delivered_four_times_at_once_acts_once_and_each_call_gets_the_answer()
    {
        await using var bot = new Bot();
        var answers = await Task.WhenAll(bot.CallAsync(Teams.Execute("test.card", "i-1")), bot.CallAsync(Teams.Execute("test.card", "i-1")), bot.CallAsync(Teams.Execute("test.card", "i-2")), bot.CallAsync(Teams.Execute("test.card", "i-2")));
        answers.Select(Text).Distinct().Count().ShouldBe(1);
        bot.Presses.Acts.ShouldBe(1);
    }

    [Fact]
    public async Task Another_person_s_press_of_the_same_button_is_another_act()
    {
        await using var bot = new Bot();
        await bot.CallAsync(Teams.In("groupChat", Teams.Execute("test.card", "i-1", person: "mai")));
        await bot.CallAsync(Teams.In("groupChat", Teams.Execute("test.card", "i-2", person: "hậu")));
        bot.Presses.Acts.ShouldBe(2);
        bot.Presses.Presses.Select(press => press.EntraId).ShouldBe(["entra-mai", "entra-hậu"]);
        bot.Presses.Presses.Select(press => press.ActId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_was_refused_may_be_pressed_again()
    {
        await using var bot = new Bot();
        await bot.CallAsync(Teams.Execute("test.refuse", "i-1"));
        await bot.CallAsync(Teams.Execute("test.refuse", "i-2"));
        bot.Presses.Acts.ShouldBe(2);
    }

    [Theory]
    [InlineData("Action.Submit in Teams")]
    [InlineData("Direct Line")]
    public async Task A_submit_is_served_by_the_same_handler_and_answered_with_a_message(string from)
    {
        await using var bot = new Bot();
        var submit = Teams.Submit("test.card", "m-1");
        if (from == "Direct Line") submit.ChannelId = ChannelIds.DirectLine;
        await bot.HearAsync(submit);
        await bot.SettleAsync();
        bot.World.Messages.Single().Attachments!.Single().Content!.Value.GetRawText().ShouldContain("1");
        bot.Presses.Acts.ShouldBe(1);
    }

    [Fact]
    public async Task What_changes_a_card_for_everybody_takes_its_place()
    {
        await using var bot = new Bot();
        await bot.CallAsync(Teams.In("groupChat", Teams.Execute("test.everybody", "i-1")));
        await bot.SettleAsync();
        var update = bot.World.Sent.Single();
        update.Key.ShouldBe("update-card-1");
        update.Activity.Attachments!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_is_gone_comes_as_a_new_message()
    {
        await using var bot = new Bot();
        bot.World.Answer = activity => activity.Id is null ? null : new Protocol.Connector.SendOutcome.Rejected(Protocol.Connector.RejectReason.ActivityGone, "404");
        await bot.CallAsync(Teams.Execute("test.everybody", "i-1"));
        await bot.SettleAsync();
        bot.World.Sent.Single().Key.ShouldNotStartWith("update");
    }

    [Fact]
    public async Task A_client_that_asks_for_a_person_s_own_view_gets_it_each_time_and_nothing_is_remembered()
    {
        await using var bot = new Bot();
        var value = new JsonObject { ["action"] = new JsonObject { ["verb"] = "test.card", ["data"] = new JsonObject { ["nonce"] = "n-1" } }, ["trigger"] = "automatic" };
        Text(await bot.CallAsync(Teams.Invoke("adaptiveCard/action", value.DeepClone(), "i-1")))!.ShouldContain("1");
        Text(await bot.CallAsync(Teams.Invoke("adaptiveCard/action", value.DeepClone(), "i-2")))!.ShouldContain("2");
        bot.Presses.Presses.ShouldAllBe(press => press.Kind == PressKind.Refresh);
    }

    [Fact]
    public async Task A_press_that_always_fails_ends_with_an_error_that_says_what_to_do()
    {
        await using var bot = new Bot(("TurnAttempts", "1"));
        bot.Presses.Before = (_, _) => throw new InvalidOperationException("hỏng");
        var answer = await bot.CallAsync(Teams.Execute("test.card", "i-1"));
        answer.Body!.Value.GetProperty("statusCode").GetInt32().ShouldBe(500);
        answer.Body.Value.GetProperty("value").GetProperty("message").GetString().ShouldStartWith("Xin lỗi");
        await bot.SettleAsync();
        bot.World.Sent.ShouldBeEmpty();
    }

    internal static string? Text(InvokeAnswer answer) => answer.Body?.GetRawText();

    private static string Relaxed(JsonElement element) =>
        JsonSerializer.Serialize(element, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
