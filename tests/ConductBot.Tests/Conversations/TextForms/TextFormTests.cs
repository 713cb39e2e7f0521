using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Conversations.TextForms;
using ConductBot.Protocol.Cards;
using ConductBot.Protocol.Connector;

namespace ConductBot.Tests.Conversations.TextForms;

/// <summary>Cards in words, on a channel that has none.</summary>
public sealed class TextFormTests
{
    [Fact]
    public async Task A_card_s_form_is_filled_in_with_words_one_question_at_a_time_and_pressed()
    {
        await using var bot = new Bot();
        bot.Handler.Card = Form();
        (await SayAsync(bot, "việc mới")).ShouldContain("1. Gửi\n2. Xoá");
        (await SayAsync(bot, "1")).ShouldStartWith("Tiêu đề");
        (await SayAsync(bot, "Báo cáo tuần")).ShouldContain("15/12/2026");
        (await SayAsync(bot, "32/13/2026")).ShouldStartWith("Tôi chưa đọc được");
        await SayAsync(bot, "9/2/2027");
        (await SayAsync(bot, "14h30")).ShouldContain("1. Gấp\n2. Thường");
        await SayAsync(bot, "gấp");
        (await SayAsync(bot, "1, 3")).ShouldContain("có/không");
        (await SayAsync(bot, "có")).ShouldContain("bỏ qua");
        (await SayAsync(bot, "bỏ qua")).ShouldBe("nói 1");

        var data = bot.Presses.Presses.Single().Data;
        data.Text("title").ShouldBe("Báo cáo tuần");
        data.Date("day").ShouldBe(new DateOnly(2027, 2, 9));
        data.Time("time").ShouldBe(new TimeOnly(14, 30));
        data.Choice("kind", ["urgent"]).ShouldBe("urgent");
        data.Choices("who", ["a", "b", "c"]).ShouldBe(["a", "c"]);
        data.IsTicked("tell").ShouldBeTrue();
        data.Number("days").ShouldBe(3);
        data.Nonce.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_form_asks_is_said_too_when_another_process_sends_the_reply()
    {
        await using var bot = new Bot();
        (bot.Handler.Card, bot.Handler.OfSource) = (Form(), true);
        bot.World.Answer = _ => new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddMinutes(1), "503");
        var message = Bot.Message("việc mới", "m-1");
        message.ChannelId = "sms";
        await bot.HearAsync(message);
        await bot.QuietAsync();

        bot.World.Answer = static _ => null;
        await bot.RestartAsync();
        await bot.ResumeAsync();
        await bot.SettleAsync();
        bot.World.Texts.ShouldHaveSingleItem().ShouldContain("1. Gửi\n2. Xoá");
    }

    [Fact]
    public async Task Whatever_is_required_can_t_be_skipped_and_a_form_can_be_given_up()
    {
        await using var bot = new Bot();
        bot.Handler.Card = Form();
        await SayAsync(bot, "việc mới");
        await SayAsync(bot, "Gửi");
        (await SayAsync(bot, "bỏ qua")).ShouldStartWith("Tôi chưa đọc được");
        (await SayAsync(bot, "huỷ")).ShouldStartWith("Đã thôi");
        bot.Handler.Card = null;
        (await SayAsync(bot, "hai")).ShouldStartWith("hai #");
        bot.Presses.Acts.ShouldBe(0);
    }

    [Fact]
    public async Task Words_that_are_no_button_are_a_question_like_any_other()
    {
        await using var bot = new Bot();
        bot.Handler.Card = Form();
        await SayAsync(bot, "việc mới");
        (await SayAsync(bot, "còn đi trễ thì sao?")).ShouldStartWith("còn đi trễ thì sao? #2");
    }

    [Fact]
    public async Task On_a_channel_with_cards_words_stay_words()
    {
        await using var bot = new Bot();
        bot.Handler.Card = Form();
        await bot.HearAsync("việc mới");
        await bot.HearAsync("1");
        await bot.SettleAsync();
        bot.Presses.Acts.ShouldBe(0);
        bot.World.Messages.ShouldAllBe(message => message.Attachments!.Count == 1);
    }

    [Fact]
    public void A_card_inside_a_card_and_inputs_in_containers_are_asked_too()
    {
        var inner = new AdaptiveCard([new Container([new TextInput { Id = "why", Label = "Lý do" }])]) { Actions = [new CardButtons("x").Submit("Gửi", "test.say")] };
        var form = TextFormReader.Read(new AdaptiveCard([RichTextBlock.Of("…")]) { Actions = [new ShowCardButton("Trả lại", inner), new OpenUrlButton("Mở", "https://example.vn/")] }.ToElement());
        var button = form.ShouldNotBeNull().Buttons.ShouldHaveSingleItem();
        button.Title.ShouldBe("Trả lại: Gửi");
        button.Fields.ShouldHaveSingleItem().Label.ShouldBe("Lý do");
    }

    [Fact]
    public void What_the_card_would_not_take_is_said_and_asked_again_at_once_not_at_the_end()
    {
        var text = Localized<ConversationTexts>.Load(typeof(ConversationTexts).Assembly, "ConductBot.Conversations.Texts")[Language.Vietnamese];
        var card = new AdaptiveCard(
        [
            new DateInput { Id = "day", Label = "Ngày", Min = new DateOnly(2026, 10, 22), Max = new DateOnly(2026, 11, 29) },
            new NumberInput { Id = "minutes", Label = "Số phút", Min = 1, Max = 600 },
            new TextInput { Id = "why", Label = "Lý do", MaxLength = 10 },
        ])
        { Actions = [new CardButtons("x").Submit("Gửi", "test.say")] };
        var form = TextFormTaker.Take(TextFormReader.Read(card.ToElement())!, "1").ShouldBeOfType<TextFormStep.Next>().Form;
        TextFormWords.Ask(form, text).ShouldContain("từ 22/10/2026 đến 29/11/2026");
        foreach (var day in (string[])["21/10/2026", "30/11/2026", "2025-11-23"]) TextFormTaker.Take(form, day).ShouldBeOfType<TextFormStep.Again>(day);

        form = TextFormTaker.Take(form, "22/10/2026").ShouldBeOfType<TextFormStep.Next>().Form;
        TextFormWords.Ask(form, text).ShouldContain("(từ 1 đến 600)");
        foreach (var number in (string[])["0", "601", "-5"]) TextFormTaker.Take(form, number).ShouldBeOfType<TextFormStep.Again>(number);

        form = TextFormTaker.Take(form, "600").ShouldBeOfType<TextFormStep.Next>().Form;
        TextFormTaker.Take(form, "dài quá đi mất").ShouldBeOfType<TextFormStep.Again>();
        TextFormWords.Again(form, "dài quá đi mất", text).ShouldContain("nhiều nhất 10 ký tự");
        TextFormTaker.Take(form, "kẹt phà").ShouldBeOfType<TextFormStep.Done>();
    }

    [Fact]
    public void A_card_with_nothing_to_press_is_no_form() =>
        TextFormReader.Read(new AdaptiveCard([RichTextBlock.Of("…")]) { Actions = [new OpenUrlButton("Mở", "https://example.vn/")] }.ToElement()).ShouldBeNull();

    [Theory]
    [InlineData("bằng không")]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public void No_words_choose_a_button_that_is_not_there(string said) =>
        TextFormTaker.Take(TextFormReader.Read(Form())!, said).ShouldBeOfType<TextFormStep.NotMine>();

    private static JsonElement Form()
    {
        var buttons = new CardButtons("seed");
        return new AdaptiveCard(
        [
            new TextInput { Id = "title", Label = "Tiêu đề", IsRequired = true },
            new DateInput { Id = "day", Label = "Hạn" },
            new TimeInput { Id = "time", Label = "Giờ" },
            new ChoiceSetInput([new("Gấp", "urgent"), new("Thường", "normal")]) { Id = "kind", Label = "Mức" },
            new ChoiceSetInput([new("Mai", "a"), new("Hậu", "b"), new("Hà", "c")]) { Id = "who", Label = "Ai", IsMultiSelect = true },
            new ToggleInput("Báo lại") { Id = "tell", Label = "Báo lại" },
            new NumberInput { Id = "days", Label = "Số ngày", Value = 3 },
        ])
        { Actions = [buttons.Act("Gửi", "test.say"), buttons.Submit("Xoá", "test.quiet")] }.ToElement();
    }

    private static async Task<string> SayAsync(Bot bot, string text)
    {
        var message = Bot.Message(text, Guid.NewGuid().ToString());
        message.ChannelId = "sms";
        await bot.HearAsync(message);
        await bot.SettleAsync();
        return bot.World.Messages.Last().Text!;
    }
}
