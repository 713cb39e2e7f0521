using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

/// <summary>Welcome, groups, deleted and edited messages, as Teams has them.</summary>
public sealed class TeamsScopesTests
{
    [Fact]
    public async Task A_person_is_welcomed_once_whichever_activity_of_the_installation_comes_first_and_after_restart_and_reinstallation()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.BotAdded("u-1"));
        await bot.HearAsync(Teams.Installed("i-1"));
        await bot.SettleAsync();
        await bot.RestartAsync();
        await bot.HearAsync(Teams.Installed("i-2", "remove"));
        await bot.HearAsync(Teams.Installed("i-3"));
        await bot.HearAsync(Teams.BotAdded("u-2"));
        await bot.SettleAsync();
        bot.World.Texts.Count(text => text.StartsWith("Xin chào", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task A_person_is_welcomed_once_wherever_a_process_dies(DeathMoment moment)
    {
        var died = true;
        for (var write = 1; died; write++)
        {
            await using var bot = new Bot();
            await bot.RestartAsync(write, moment);
            await bot.HearAsync(Teams.Installed("i-1"));
            await bot.QuietAsync();
            if (!bot.Store.Died) await bot.SettleAsync();
            died = bot.Store.Died;
            await bot.RestartAsync();
            await bot.ResumeAsync();
            await bot.HearAsync(Teams.Installed("i-1"));
            await bot.HearAsync(Teams.BotAdded("u-1"));
            await bot.SettleAsync();
            bot.World.Sent.Select(sent => sent.Key).Distinct().Count().ShouldBe(1, $"died at write {write}, {moment}");
        }
    }

    [Fact]
    public async Task A_group_is_greeted_once_when_the_bot_joins_and_nobody_else_is()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.In("channel", Teams.BotAdded("u-1")));
        await bot.HearAsync(Teams.In("channel", Teams.Installed("i-1")));
        var joined = Teams.In("channel", Teams.BotAdded("u-2"));
        joined.MembersAdded = [new() { Id = "29:hậu" }];
        await bot.HearAsync(joined);
        await bot.SettleAsync();
        bot.World.Texts.Single().ShouldContain("khi được nhắc tên");
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_the_bot_answers_only_when_it_is_mentioned_and_stores_nothing_else(string kind)
    {
        await using var bot = new Bot();
        (await bot.HearAsync(Teams.In(kind, Teams.Message("chuyện riêng", "m-1")))).ShouldBe(AcceptOutcome.Accepted);
        bot.Store.Writes.ShouldBe(0);
        await bot.HearAsync(Teams.In(kind, Teams.Mentioning(Teams.Message("một", "m-2"))));
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1"]);
    }

    [Fact]
    public async Task In_a_group_each_person_goes_on_from_what_they_asked_themselves()
    {
        await using var bot = new Bot();
        foreach (var (person, id) in new[] { ("mai", "m-1"), ("hậu", "m-2"), ("mai", "m-3") }) await bot.HearAsync(Teams.In("groupChat", Teams.Mentioning(Teams.Message("hỏi", id, person))));
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["hỏi #1", "hỏi #1", "hỏi #2"]);
    }

    [Fact]
    public async Task What_is_for_one_person_goes_from_the_group_into_their_own_chat()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.Installed("i-1"));
        await bot.SettleAsync();
        await bot.HearAsync(Teams.In("groupChat", Teams.Submit("test.say", "m-1")));
        await bot.SettleAsync();
        await bot.Get<WakeWatcher>().LookAsync(CancellationToken.None);
        await bot.SettleAsync();
        bot.World.Messages.Last().Conversation!.Id.ShouldBe("a:mai");
        bot.World.Messages.Last().Text.ShouldBe("nói 1");
        bot.World.Messages.Count(message => message.Conversation!.Id != "a:mai").ShouldBe(0);
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task What_is_for_one_person_comes_into_their_chat_once_wherever_a_process_dies(DeathMoment moment)
    {
        var died = true;
        for (var write = 1; died; write++)
        {
            await using var bot = new Bot();
            await bot.HearAsync(Teams.Installed("i-1"));
            await bot.SettleAsync();
            await bot.RestartAsync(write, moment);
            var submit = Teams.In("groupChat", Teams.Submit("test.say", "m-1"));
            await bot.HearAsync(submit);
            await bot.QuietAsync();
            if (!bot.Store.Died) await bot.SettleAsync();
            died = bot.Store.Died;

            await bot.RestartAsync();
            await bot.ResumeAsync();
            await bot.HearAsync(submit);
            await bot.SettleAsync();
            await bot.Get<WakeWatcher>().LookAsync(CancellationToken.None);
            await bot.SettleAsync();
            var context = $"died at write {write}, {moment}";
            bot.World.Sent.Where(sent => sent.Activity.Text?.StartsWith("nói", StringComparison.Ordinal) == true).Select(sent => sent.Key).Distinct().Count().ShouldBe(1, context);
            bot.World.Messages.Count(message => message.Conversation!.Id != "a:mai").ShouldBe(0, context);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_went_from_the_group_into_a_person_s_own_chat_goes_on_there(bool known)
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.Installed("i-1"));
        if (known) await bot.HearAsync(Teams.Message("not mine", "m-0"));
        await bot.SettleAsync();
        bot.Handler.Audience = ReplyAudience.Person;
        await bot.HearAsync(Teams.In("groupChat", Teams.Mentioning(Teams.Message("một", "m-1"))));
        await bot.SettleAsync();
        await bot.Get<WakeWatcher>().LookAsync(CancellationToken.None);
        await bot.SettleAsync();

        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.HearAsync(Teams.In("groupChat", Teams.Mentioning(Teams.Message("ba", "m-3", "hậu"))));
        await bot.SettleAsync();

        bot.World.Messages.Where(message => message.Conversation!.Id == "a:mai").Select(message => message.Text).TakeLast(2).ShouldBe(["một #1", "hai #2"]);
    }

    [Fact]
    public async Task A_group_s_small_talk_that_expects_replies_gets_none()
    {
        await using var bot = new Bot();
        var message = Teams.In("groupChat", Teams.Message("chuyện riêng", "m-1"));
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        (await bot.CallAsync(message)).Body!.Value.GetProperty("activities").GetArrayLength().ShouldBe(0);
        bot.Store.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task Where_a_person_has_no_chat_of_their_own_the_group_hears_nothing_of_it()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.In("groupChat", Teams.Submit("test.say", "m-1")));
        await bot.SettleAsync();
        bot.World.Texts.Single().ShouldContain("mở trò chuyện riêng");
    }

    [Fact]
    public async Task A_deleted_message_is_forgotten()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        await bot.HearAsync(Teams.Personal(ActivityTypes.MessageDelete, "m-1"));
        await bot.HearAsync(Teams.Message("hai", "m-2"));
        await bot.SettleAsync();
        bot.World.Texts.ShouldBe(["một #1", "hai #1"]);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData("endOfConversation")]
    [InlineData("something new")]
    public async Task Edits_reactions_and_kinds_that_nobody_knows_are_accepted_and_not_answered(string type)
    {
        await using var bot = new Bot();
        var activity = Teams.Message("một", "m-1");
        activity.Type = type;
        (await bot.HearAsync(activity)).ShouldBe(AcceptOutcome.Accepted);
        await bot.SettleAsync();
        bot.World.Sent.ShouldBeEmpty();
        bot.Store.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task The_language_comes_from_the_client_s_entity_where_the_activity_names_none()
    {
        await using var bot = new Bot();
        var installed = Teams.Installed("i-1");
        installed.Locale = null;
        installed.Entities = [JsonSerializer.SerializeToElement(new { type = "clientInfo", locale = "en-US" })];
        await bot.HearAsync(installed);
        await bot.SettleAsync();
        bot.World.Messages.Single().Text.ShouldStartWith("Hello!");
        bot.World.Messages.Single().SuggestedActions!.Actions!.Select(action => action.Title).ShouldBe(["May I be late?", "Tiếng Việt"]);
    }

    [Fact]
    public async Task The_words_of_a_message_win_over_the_client_s_language_and_so_do_those_before_it()
    {
        await using var bot = new Bot();
        string[] said = ["not mine: hôm nay có được không", "not mine 2", "not mine: what may I do today", "not mine 3"];
        foreach (var text in said) await bot.HearAsync(In("en-US", Teams.Message(text, text)));
        await bot.HearAsync(In("vi-VN", Teams.Message("not mine: what may I do", "m-5")));
        await bot.SettleAsync();
        bot.World.Texts.Select(text => text[..2]).ShouldBe([Vietnamese, Vietnamese, "I ", "I ", "I "]);
    }

    [Fact]
    public async Task What_a_person_chose_wins_over_the_words()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.Message("English", "m-1"));
        await bot.HearAsync(Teams.Message("not mine: hôm nay có được không", "m-2"));
        await bot.SettleAsync();
        bot.World.Texts.Last().ShouldStartWith("I ");
    }

    [Fact]
    public async Task A_button_is_answered_in_the_language_that_the_person_wrote_last_also_after_a_restart()
    {
        await using var bot = new Bot();
        await bot.HearAsync(In("en-US", Teams.Message("hôm nay có được không", "m-1")));
        await bot.SettleAsync();
        await bot.RestartAsync();
        await bot.CallAsync(In("en-US", Teams.Execute("test.say", "p-1")));
        bot.Presses.Presses.ShouldHaveSingleItem().Language.ShouldBe(Language.Vietnamese);
    }

    private const string Vietnamese = "Tô";

    private static ConductBot.Protocol.Schema.Activity In(string locale, ConductBot.Protocol.Schema.Activity activity)
    {
        activity.Locale = locale;
        return activity;
    }

    [Fact]
    public async Task A_channel_that_nobody_knows_gets_words_instead_of_cards_and_buttons()
    {
        await using var bot = new Bot();
        var start = Bot.Message("", "u-1");
        (start.Type, start.ChannelId, start.MembersAdded) = (ActivityTypes.ConversationUpdate, "sms", [new() { Id = "user-1" }]);
        await bot.HearAsync(start);
        await bot.SettleAsync();
        var welcome = bot.World.Messages.Single();
        welcome.SuggestedActions.ShouldBeNull();
        welcome.Text!.ShouldContain("- Đi trễ có được không?");

        var to = Bot.Message("một", "m-1");
        to.ChannelId = "sms";
        Outgoing.Reply(to, new Reply("bằng chữ", Pressing.PressingHandler.Card("thẻ")), "").ShouldSatisfyAllConditions(sent => sent.Text.ShouldBe("bằng chữ"), sent => sent.Attachments.ShouldBeNull());
    }
}
