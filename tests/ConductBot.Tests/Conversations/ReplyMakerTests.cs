using System.Text.Json;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Conversations;

/// <summary>Replies that are written down as what they are made of.</summary>
public sealed class ReplyMakerTests
{
    private static readonly JsonElement Card = JsonSerializer.Deserialize<JsonElement>("""{"type":"AdaptiveCard","fallbackText":"bằng lời","body":[]}""");

    [Fact]
    public async Task The_row_holds_no_card_and_another_process_sends_the_very_same_message()
    {
        var tried = new List<Activity>();
        await using var bot = await WaitingAsync(tried);
        var row = (await RowAsync(bot)).ShouldNotBeNull();
        row.Activity.ShouldBeNull();
        row.Source.ShouldNotBeNull().Of.ShouldBe("một #1");
        var first = JsonSerializer.Serialize(tried[^1], ConversationJson.Default.Activity);

        await bot.RestartAsync();
        await GoOnAsync(bot);
        JsonSerializer.Serialize(bot.World.Messages.ShouldHaveSingleItem(), ConversationJson.Default.Activity).ShouldBe(first);
        (await RowAsync(bot)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_can_not_be_made_again_is_an_apology_and_not_silence(bool throws)
    {
        await using var bot = await WaitingAsync();
        bot.Handler.Again = throws ? static _ => throw new InvalidOperationException("no library") : static _ => null;

        await bot.RestartAsync();
        await GoOnAsync(bot);
        bot.World.Texts.ShouldHaveSingleItem().ShouldStartWith("Xin lỗi");
        bot.World.Messages.Single().ReplyToId.ShouldBe("m-1");
    }

    [Fact]
    public async Task A_reply_of_a_handler_that_is_gone_is_an_apology_too()
    {
        await using var bot = new Bot();
        var maker = bot.Get<ReplyMaker>();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        var known = (await bot.Get<RecordStore>().ReadAsync(Rows.ReferenceKind, Partition, Rows.Reference, CancellationToken.None))!.Value;
        var row = new OutboxRecord { Source = new ReplySource("of an older program", "x"), Answers = "m-1", Written = bot.Time.GetUtcNow() };

        (await maker.MessageAsync(row, known, null, CancellationToken.None)).ShouldNotBeNull().Text.ShouldStartWith("Xin lỗi");
        (await maker.MessageAsync(row, known: null, null, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("vi-VN", null, null, "Xin lỗi")]
    [InlineData("en-US", null, null, "Sorry")]
    [InlineData("vi-VN", Language.English, null, "Sorry")]
    [InlineData("en-US", Language.Vietnamese, null, "Xin lỗi")]
    [InlineData("vi-VN", Language.Vietnamese, Language.English, "Sorry")]
    public async Task The_apology_is_in_the_language_chosen_else_in_that_of_the_last_words_else_in_the_client_s(string locale, Language? spoken, Language? chosen, string begins)
    {
        await using var bot = new Bot();
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();
        var known = (await bot.Get<RecordStore>().ReadAsync(Rows.ReferenceKind, Partition, Rows.Reference, CancellationToken.None))!.Value;
        known.Reference.Locale = locale;
        if (chosen is { } language) await bot.Get<PersonLanguages>().ChooseAsync(known.PersonId!, language, CancellationToken.None);
        var row = new OutboxRecord { Source = new ReplySource("of an older program", "x"), Answers = "m-1", Written = bot.Time.GetUtcNow() };

        (await bot.Get<ReplyMaker>().MessageAsync(row, known, spoken, CancellationToken.None)).ShouldNotBeNull().Text.ShouldStartWith(begins);
    }

    [Fact]
    public async Task In_a_group_the_row_holds_the_reply_whole_since_the_conversation_does_not_say_who_asked()
    {
        await using var bot = new Bot();
        bot.Handler.OfSource = true;
        bot.World.Answer = _ => new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddMinutes(1), "503");
        await bot.HearAsync(Teams.Mentioning(Teams.In("groupChat", Teams.Message("một", "m-1"))));
        await bot.QuietAsync();

        var row = (await RowAsync(bot, StorageKey.Of(ChannelIds.Teams, "19:phong@thread.v2"))).ShouldNotBeNull();
        row.Source.ShouldBeNull();
        row.Activity.ShouldNotBeNull().Recipient!.Id.ShouldBe("29:mai");
    }

    [Fact]
    public async Task What_the_channel_wanted_simpler_is_written_down_as_it_is_now()
    {
        await using var bot = new Bot();
        (bot.Handler.OfSource, bot.Handler.Card) = (true, Card);
        bot.World.Answer = activity => activity.Attachments is not null ? new SendOutcome.Rejected(RejectReason.BadRequest, "400") : new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddMinutes(1), "503");
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.SettleAsync();

        var row = (await RowAsync(bot)).ShouldNotBeNull();
        row.Source.ShouldBeNull();
        row.Activity.ShouldNotBeNull().Text.ShouldBe("bằng lời");
    }

    private static string Partition => StorageKey.Of(ChannelIds.Teams, "a:mai");

    // A card that the channel put off twice.
    private static async Task<Bot> WaitingAsync(List<Activity>? tried = null)
    {
        var bot = new Bot();
        (bot.Handler.OfSource, bot.Handler.Card) = (true, Card);
        bot.Handler.Again = static source => new Reply(source, Card);
        bot.World.Answer = activity =>
        {
            tried?.Add(activity);
            return new SendOutcome.RetryAt(bot.Time.GetUtcNow().AddSeconds(1), "503");
        };
        await bot.HearAsync(Teams.Message("một", "m-1"));
        await bot.QuietAsync();
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        await bot.QuietAsync();
        return bot;
    }

    private static async Task GoOnAsync(Bot bot)
    {
        bot.World.Answer = static _ => null;
        await bot.ResumeAsync();
        await bot.SettleAsync();
    }

    private static async Task<OutboxRecord?> RowAsync(Bot bot, string? partition = null)
    {
        partition ??= Partition;
        return (await bot.Get<RecordStore>().ReadPageAsync(Rows.OutboxKind, Rows.OutboxKind.WithPrefix(partition, Rows.OutboxPrefix), CancellationToken.None)).Records.SingleOrDefault()?.Value;
    }
}
