using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Conversations;

/// <summary>What the bot says by itself: welcome, language, limits.</summary>
public sealed class CourtesiesTests
{
    [Fact]
    public async Task A_newcomer_is_welcomed_once_with_questions_to_start_with()
    {
        await using var bot = new Bot();
        await bot.HearAsync(Joined("start-1"));
        await bot.HearAsync(Joined("start-2"));
        await bot.SettleAsync();

        var welcome = bot.World.Messages.Single();
        welcome.Text.ShouldStartWith("Xin chào!");
        welcome.SuggestedActions!.Actions!.Select(action => action.Title).ShouldBe(["Đi trễ có được không?", "English"]);
        welcome.SuggestedActions.To.ShouldBe(["user-1"]);
    }

    [Fact]
    public async Task The_bot_that_joins_alone_welcomes_nobody()
    {
        await using var bot = new Bot();
        var joined = Joined("start-1");
        joined.MembersAdded = [new() { Id = "bot" }];
        await bot.HearAsync(joined);
        await bot.SettleAsync();
        bot.World.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-US", "Hello!")]
    [InlineData("en", "Hello!")]
    [InlineData("vi-VN", "Xin chào!")]
    [InlineData("fr-FR", "Xin chào!")]
    [InlineData("enx", "Xin chào!")]
    [InlineData(null, "Xin chào!")]
    public async Task The_first_language_comes_from_the_locale(string? locale, string greeting)
    {
        await using var bot = new Bot();
        var joined = Joined("start-1");
        joined.Locale = locale;
        await bot.HearAsync(joined);
        await bot.SettleAsync();
        bot.World.Texts.Single().ShouldStartWith(greeting);
    }

    [Theory]
    [InlineData("English", "From now on")]
    [InlineData("tiếng anh", "From now on")]
    [InlineData("Tieng Viet", "Từ bây giờ")]
    [InlineData("Tiếng Việt.", "Từ bây giờ")]
    public async Task A_person_switches_the_language_by_naming_it(string said, string answer)
    {
        await using var bot = new Bot();
        await bot.HearAsync(said);
        await bot.SettleAsync();
        bot.World.Texts.Single().ShouldStartWith(answer);
    }

    [Fact]
    public async Task The_language_is_the_persons_own_in_every_conversation_and_after_a_restart()
    {
        await using var bot = new Bot();
        await bot.HearAsync("English", conversation: "c1");
        await bot.SettleAsync();
        await bot.RestartAsync();
        await bot.HearAsync("", id: "m-2", conversation: "c2");
        await bot.SettleAsync();
        bot.World.Texts.Last().ShouldStartWith("I see no words");
    }

    [Fact]
    public async Task The_page_switches_the_language_by_an_event()
    {
        await using var bot = new Bot();
        var choice = Bot.Message("", "e-1");
        choice.Type = ActivityTypes.Event;
        choice.Name = "language";
        choice.Value = JsonSerializer.SerializeToElement("en");
        await bot.HearAsync(choice);
        await bot.SettleAsync();
        bot.World.Texts.Single().ShouldStartWith("From now on");
    }

    [Fact]
    public async Task What_nobody_takes_gets_a_way_forward()
    {
        await using var bot = new Bot();
        await bot.HearAsync("not mine");
        await bot.SettleAsync();
        bot.World.Messages.Single().SuggestedActions!.Actions!.Count.ShouldBe(2);
    }

    [Fact]
    public void A_card_in_Teams_goes_out_alone_with_its_text_as_preview_and_without_suggestions()
    {
        var to = Bot.Message("một", "m-1");
        to.ChannelId = ChannelIds.Teams;
        var reply = new Reply(new string('a', 200), JsonSerializer.SerializeToElement(new { type = "AdaptiveCard" }), [new CardAction { Title = "x" }]);
        var sent = Outgoing.Reply(to, reply, "");
        sent.Text.ShouldBeNull();
        sent.Summary!.Length.ShouldBeLessThanOrEqualTo(151);
        sent.Attachments!.Single().ContentType.ShouldBe(Outgoing.CardType);
        sent.SuggestedActions.ShouldBeNull();
    }

    [Fact]
    public void A_card_that_no_channel_takes_goes_out_as_its_text()
    {
        var card = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", body = new string('x', 50_000) });
        Outgoing.Reply(Bot.Message("một", "m-1"), new Reply("ngắn", card), "quá dài").Text.ShouldBe("ngắn");
        Outgoing.Reply(Bot.Message("một", "m-1"), new Reply(new string('x', 50_000), card), "quá dài").Text.ShouldBe("quá dài");
    }

    private static Activity Joined(string id)
    {
        var joined = Bot.Message("", id);
        joined.Type = ActivityTypes.ConversationUpdate;
        joined.Text = null;
        joined.MembersAdded = [new() { Id = "bot" }, new() { Id = "user-1" }];
        return joined;
    }
}
