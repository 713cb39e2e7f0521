using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Hidden;
using ConductBot.Conversations.Pressing;
using ConductBot.Protocol.Cards;
using ConductBot.Protocol.DirectLine;
using ConductBot.Protocol.Schema;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Conversations.Hidden;

public sealed class HiddenTurnsTests
{
    private const string Planted = "bạchtuộczqxjw";

    [Fact]
    public async Task What_was_said_and_answered_stands_in_no_row_and_the_open_page_still_shows_it()
    {
        await using var bot = new Bot();
        bot.Handler.Privacy = static turn => turn.Text.Contains(Planted, StringComparison.Ordinal) ? TurnPrivacy.Hidden : TurnPrivacy.Kept;
        await SayOnPageAsync(bot, $"{Planted} là ai");
        await SayOnPageAsync(bot, "câu thường");
        (await TranscriptAsync(bot)).ShouldBe([$"{Planted} là ai", "câu thường"]);
        await NothingAsync(bot);

        bot.Time.Advance(TimeSpan.FromMinutes(3));
        (await TranscriptAsync(bot)).ShouldBe(["(nội dung kín, không lưu)", "câu thường"]);
        bot.World.Texts.ShouldContain($"{Planted} là ai #1");
    }

    [Fact]
    public async Task What_goes_out_to_the_page_is_shown_to_it_and_not_kept()
    {
        await using var bot = new Bot();
        var log = bot.Get<IDirectLineLog>();
        await log.StartAsync("c1", "user-1", CancellationToken.None);
        bot.Get<HiddenActivities>().Expect("c1", "bot:1");
        await log.AppendAsync("c1", "bot:1", Bot.Message(Planted, "x"), CancellationToken.None);
        (await TranscriptAsync(bot)).ShouldBe([Planted]);
        await NothingAsync(bot);
        await bot.RestartAsync();
        (await TranscriptAsync(bot)).ShouldBe(["(nội dung kín, không lưu)"]);
    }

    [Fact]
    public async Task A_turn_known_to_be_hidden_stays_so_when_it_fails_for_good()
    {
        await using var bot = new Bot();
        bot.Handler.Hidden = static text => text.Contains(Planted, StringComparison.Ordinal);
        bot.Handler.Before = static (_, _) => throw new InvalidOperationException();
        await SayOnPageAsync(bot, Planted);
        await bot.SettleAsync();
        bot.World.Texts.Last().ShouldContain("sự cố");
        bot.Time.Advance(TimeSpan.FromMinutes(3));
        (await TranscriptAsync(bot)).ShouldBe(["(nội dung kín, không lưu)"]);
        await NothingAsync(bot);
    }

    [Fact]
    public async Task A_placeholder_that_is_offered_again_is_no_turn()
    {
        await using var bot = new Bot();
        await bot.HearAsync(bot.Get<HiddenActivities>().Placeholder(Bot.Message(Planted, "m-1")));
        await bot.SettleAsync();
        bot.World.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_is_answered_in_words_on_every_channel_and_no_answer_is_ever_written_down()
    {
        foreach (var channel in (string[])["sms", ChannelIds.DirectLine])
        {
            await using var bot = Opening(out _);
            await SayAsync(bot, "mở", channel);
            (await SayAsync(bot, "từng câu", channel)).ShouldStartWith("Nơi");
            (await SayAsync(bot, Planted, channel)).ShouldStartWith("Loại");
            await NothingAsync(bot);
            (await SayAsync(bot, "không rõ", channel)).ShouldStartWith("Tôi chưa đọc được");
            (await SayAsync(bot, "2", channel)).ShouldBe("nói 1");
            bot.Presses.Presses.Single().Data.Text("place").ShouldBe(Planted);
            bot.Presses.Presses.Single().Data.Text("kind").ShouldBe("b");
            await NothingAsync(bot);
            (await SayAsync(bot, "câu thường", channel)).ShouldStartWith("câu thường");
        }
    }

    [Fact]
    public async Task Other_words_are_neither_answered_nor_kept_until_it_is_given_up_or_half_an_hour_is_over()
    {
        await using var bot = Opening(out var heard);
        await SayAsync(bot, "mở");
        (await SayAsync(bot, $"{Planted} lấy tiền")).ShouldStartWith("Anh/chị đang mở một việc kín");
        await NothingAsync(bot);
        (await SayAsync(bot, "huỷ")).ShouldStartWith("Đã thôi");
        (await SayAsync(bot, "câu thường")).ShouldStartWith("câu thường");
        await SayAsync(bot, "mở");
        bot.Time.Advance(TimeSpan.FromMinutes(31));
        (await SayAsync(bot, "câu nữa")).ShouldStartWith("câu nữa");
        heard.ShouldBe(["mở", "câu thường", "mở", "câu nữa"]);
    }

    [Fact]
    public async Task An_answer_that_comes_after_half_an_hour_is_not_kept_either_and_the_person_is_told()
    {
        foreach (var channel in (string[])["sms", ChannelIds.DirectLine])
        {
            await using var bot = Opening(out var heard);
            await SayAsync(bot, "mở", channel);
            await SayAsync(bot, "từng câu", channel);
            bot.Time.Advance(TimeSpan.FromHours(5));
            (await SayAsync(bot, Planted, channel)).ShouldStartWith("Đã quá nửa giờ");
            await NothingAsync(bot);
            (await SayAsync(bot, "câu thường", channel)).ShouldStartWith("câu thường");
            heard.ShouldBe(["mở", "câu thường"]);
        }
    }

    [Fact]
    public async Task On_a_channel_without_cards_words_that_come_too_late_for_its_first_question_are_not_kept()
    {
        await using var bot = Opening(out var heard);
        await SayAsync(bot, "mở", "sms");
        bot.Time.Advance(TimeSpan.FromHours(1));
        (await SayAsync(bot, Planted, "sms")).ShouldStartWith("Đã quá nửa giờ");
        await NothingAsync(bot);
        heard.ShouldBe(["mở"]);
    }

    [Fact]
    public async Task Words_that_come_with_something_that_is_no_button_are_words()
    {
        await using var bot = Opening(out var heard);
        await SayAsync(bot, "mở");
        foreach (var value in (JsonNode[])[new JsonObject { ["a"] = 1 }, new JsonObject { ["verb"] = "nobody.takes" }, "chữ", 5])
        {
            var message = Bot.Message(Planted, Guid.NewGuid().ToString());
            message.Value = JsonSerializer.SerializeToElement(value);
            await bot.HearAsync(message);
            await bot.QuietAsync();
            bot.World.Messages.Last().Text.ShouldStartWith("Anh/chị đang mở một việc kín");
        }

        await NothingAsync(bot);
        heard.ShouldBe(["mở"]);
    }

    [Fact]
    public async Task A_form_that_waits_for_words_neither_takes_what_is_hidden_nor_what_comes_after()
    {
        await using var bot = Opening(out _);
        var open = bot.Handler.Before;
        bot.Handler.Before = async (turn, cancellation) =>
        {
            await open(turn, cancellation);
            if (turn.Text == "mẫu thường") bot.Handler.Card = Form();
        };
        bot.Handler.Hidden = static text => text == "mở";
        bot.Presses.Privacy = TurnPrivacy.Kept;
        await SayAsync(bot, "mẫu thường", "sms");
        (await SayAsync(bot, "1", "sms")).ShouldStartWith("Nơi");
        (await SayAsync(bot, "mở", "sms")).ShouldStartWith("mở");
        (await SayAsync(bot, "huỷ", "sms")).ShouldStartWith("Đã thôi");
        (await SayAsync(bot, "câu nữa", "sms")).ShouldStartWith("câu nữa");
        bot.Presses.Presses.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_crash_the_next_words_are_not_kept_and_the_person_is_told()
    {
        await using var bot = Opening(out var heard);
        await SayAsync(bot, "mở");
        await SayAsync(bot, "từng câu");
        await bot.RestartAsync();
        (await SayAsync(bot, Planted)).ShouldContain("bị gián đoạn");
        await NothingAsync(bot);
        (await SayAsync(bot, "câu thường")).ShouldStartWith("câu thường");
        heard.ShouldBe(["mở", "câu thường"]);
    }

    [Fact]
    public async Task A_hidden_press_is_done_once_and_its_result_is_not_kept()
    {
        await using var bot = new Bot();
        bot.Presses.Privacy = TurnPrivacy.Hidden;
        for (var time = 0; time < 2; time++)
        {
            var press = Bot.Message("", $"p-{time}");
            (press.Text, press.Value) = (null, JsonSerializer.SerializeToElement(new JsonObject { ["verb"] = "test.say", ["nonce"] = "n-1", ["words"] = Planted }));
            await bot.HearAsync(press);
            await bot.SettleAsync();
        }

        bot.Presses.Acts.ShouldBe(1);
        bot.World.Texts.ShouldBe(["nói 1", "Việc này đã làm xong trước đó. Nội dung kín không được lưu trong trò chuyện."]);
        (await RowsAsync(bot)).ShouldNotContain(row => row.Holds("nói 1") || row.Holds(Planted));
    }

    private static Bot Opening(out List<string> heard)
    {
        var (bot, said) = (new Bot(), new List<string>());
        bot.Handler.Card = Form();
        bot.Handler.Privacy = static turn => turn.Text == "mở" ? TurnPrivacy.Open : TurnPrivacy.Kept;
        bot.Handler.Before = (turn, _) =>
        {
            said.Add(turn.Text);
            bot.Handler.Card = turn.Text == "mở" ? Form() : null;
            return Task.CompletedTask;
        };
        bot.Presses.Privacy = TurnPrivacy.Hidden;
        heard = said;
        return bot;
    }

    private static JsonElement Form() => new AdaptiveCard(
    [
        new TextInput { Id = "place", Label = "Nơi", IsRequired = true },
        new ChoiceSetInput([new("Một", "a"), new("Hai", "b")]) { Id = "kind", Label = "Loại", IsRequired = true },
    ])
    { Actions = [new CardButtons("seed").Act("Gửi", "test.say")] }.ToElement();

    private static async Task<string> SayAsync(Bot bot, string text, string channel = ChannelIds.DirectLine)
    {
        var message = Bot.Message(text, Guid.NewGuid().ToString());
        message.ChannelId = channel;
        await bot.HearAsync(message);
        await bot.QuietAsync();
        return bot.World.Messages.Last().Text ?? "";
    }

    // As the embedded Direct Line does: into the transcript first.
    private static async Task SayOnPageAsync(Bot bot, string text)
    {
        var log = bot.Get<IDirectLineLog>();
        await log.StartAsync("c1", "user-1", CancellationToken.None);
        var message = Bot.Message(text, "");
        message.Id = LoggedActivity.IdOf("c1", await log.AppendAsync("c1", $"user:{Guid.NewGuid():N}", message, CancellationToken.None));
        await bot.HearAsync(message);
        await bot.QuietAsync();
    }

    private static async Task<IEnumerable<string?>> TranscriptAsync(Bot bot) => (await bot.Get<IDirectLineLog>().ReadAsync("c1", 0, 100, CancellationToken.None)).Select(one => one.Activity.Text).ToList();

    private static async Task NothingAsync(Bot bot) => (await RowsAsync(bot)).Where(row => row.Holds("zqxjw")).Select(row => row.ToString()).ShouldBeEmpty();

    private static Task<IReadOnlyList<OpenedRow>> RowsAsync(Bot bot) => OpenedRows.AllAsync(bot.Get<ITableScan>(), bot.Get<RecordStore>());
}
