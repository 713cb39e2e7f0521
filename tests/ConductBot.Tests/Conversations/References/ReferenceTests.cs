using ConductBot.Conversations;
using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;

namespace ConductBot.Tests.Conversations.References;

public sealed class ReferenceTests
{
    private const string Mai = "entra:entra-mai";

    [Fact]
    public async Task Whoever_installs_the_app_can_be_written_to_by_their_entra_id_also_after_a_restart()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.Installed("i-1"));
        await bot.RestartAsync();

        var known = await FindAsync(bot);
        known.State.ShouldBe(ReferenceState.Active);
        known.Reference.ServiceUrl.ShouldBe(Teams.ServiceUrl);
        known.Reference.Conversation!.Id.ShouldBe("a:mai");
        known.Reference.User!.Id.ShouldBe("29:mai");
        known.Reference.Bot!.Id.ShouldBe("28:bot");
        var message = Outgoing.To(known.Reference, new Reply("nhắc việc"), "");
        message.ShouldSatisfyAllConditions(() => message.ReplyToId.ShouldBeNull(), () => message.Conversation!.Id.ShouldBe("a:mai"), () => message.Recipient!.AadObjectId.ShouldBe("entra-mai"));
    }

    [Fact]
    public async Task Nobody_is_known_before_they_came() =>
        (await new Bot().Get<ConversationReferences>().FindAsync(Mai, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task The_newest_service_URL_is_kept()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.Installed("i-1"));
        var message = Teams.Message("một", "m-1");
        message.ServiceUrl = "https://smba.trafficmanager.net/emea/";
        await HearAsync(bot, message);
        (await FindAsync(bot)).Reference.ServiceUrl.ShouldBe("https://smba.trafficmanager.net/emea/");
    }

    [Fact]
    public async Task A_message_that_changes_nothing_writes_no_reference()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.Message("một", "m-1"));
        var etag = await ETagAsync(bot);
        await HearAsync(bot, Teams.Message("hai", "m-2"));
        (await ETagAsync(bot)).ShouldBe(etag);
    }

    [Fact]
    public async Task Whoever_removes_the_app_is_removed_and_whoever_comes_back_is_active_again()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.Installed("i-1"));
        var since = bot.Time.GetUtcNow();
        await HearAsync(bot, Teams.Installed("i-2", "remove"));
        var removed = await FindAsync(bot);
        removed.State.ShouldBe(ReferenceState.Removed);
        removed.Reason.ShouldBe("uninstalled");
        removed.Since.ShouldBeGreaterThanOrEqualTo(since);

        await HearAsync(bot, Teams.Installed("i-3"));
        (await FindAsync(bot)).State.ShouldBe(ReferenceState.Active);
    }

    [Theory]
    [InlineData(RejectReason.BlockedByUser, ReferenceState.Blocked)]
    [InlineData(RejectReason.BotDisabled, ReferenceState.Blocked)]
    [InlineData(RejectReason.NotInstalled, ReferenceState.Removed)]
    [InlineData(RejectReason.ConversationGone, ReferenceState.Removed)]
    [InlineData(RejectReason.TooLarge, ReferenceState.Active)]
    [InlineData(RejectReason.ChannelFailed, ReferenceState.Active)]
    public async Task What_the_channel_answers_to_a_message_is_kept_and_what_the_person_says_next_makes_it_active(RejectReason reason, ReferenceState state)
    {
        await using var bot = new Bot();
        bot.World.Answer = _ => new SendOutcome.Rejected(reason, "403");
        await HearAsync(bot, Teams.Message("một", "m-1"));
        var known = await FindAsync(bot);
        known.State.ShouldBe(state);
        if (state != ReferenceState.Active) known.Reason.ShouldBe(reason.ToString());

        bot.World.Answer = _ => null;
        await HearAsync(bot, Teams.Message("hai", "m-2"));
        (await FindAsync(bot)).State.ShouldBe(ReferenceState.Active);
        bot.World.Texts.Last().ShouldBe("hai #2");
    }

    [Fact]
    public async Task What_is_sent_outside_a_turn_is_noted_too()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.Installed("i-1"));
        var references = bot.Get<ConversationReferences>();
        await references.NoteAsync((await FindAsync(bot)).Reference, new SendOutcome.Rejected(RejectReason.BlockedByUser, "403"), CancellationToken.None);
        (await FindAsync(bot)).State.ShouldBe(ReferenceState.Blocked);
        await references.NoteAsync((await FindAsync(bot)).Reference, new SendOutcome.Accepted("x"), CancellationToken.None);
        (await FindAsync(bot)).State.ShouldBe(ReferenceState.Active);

        // The process that holds the conversation goes on from what stands there now.
        await HearAsync(bot, Teams.Message("một", "m-1"));
        bot.World.Texts.Last().ShouldBe("một #1");
    }

    [Fact]
    public async Task A_person_with_two_conversations_is_found_where_the_bot_can_speak()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.Installed("i-1"));
        var elsewhere = Bot.Message("một", "m-1");
        elsewhere.From!.AadObjectId = "entra-mai";
        await HearAsync(bot, elsewhere);
        (await FindAsync(bot)).Reference.ChannelId.ShouldBe(ChannelIds.Teams);

        await HearAsync(bot, Teams.Installed("i-2", "remove"));
        (await FindAsync(bot)).Reference.ChannelId.ShouldBe(ChannelIds.DirectLine);
    }

    [Fact]
    public async Task On_the_chat_page_the_newest_conversation_is_the_person_s_own()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Bot.Message("một", "m-1", "c1"));
        await HearAsync(bot, Bot.Message("hai", "m-2", "c2"));
        (await bot.Get<ConversationReferences>().FindAsync("directline:user-1", CancellationToken.None))!.Reference.Conversation!.Id.ShouldBe("c2");
    }

    [Fact]
    public async Task A_group_is_kept_too_and_leads_to_nobody()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.In("groupChat", Teams.BotAdded("i-1")));
        (await bot.Get<ConversationReferences>().FindAsync(Mai, CancellationToken.None)).ShouldBeNull();
        (await RowAsync(bot, StorageKey.Of("msteams", "19:phong@thread.v2")))!.PersonId.ShouldBeNull();

        var archived = Teams.In("groupChat", Teams.Personal(ActivityTypes.ConversationUpdate, "u-1"));
        archived.ChannelData = System.Text.Json.JsonSerializer.SerializeToElement(new { eventType = "teamArchived" });
        await HearAsync(bot, archived);
        (await RowAsync(bot, StorageKey.Of("msteams", "19:phong@thread.v2")))!.State.ShouldBe(ReferenceState.Blocked);
    }

    [Fact]
    public async Task A_removed_conversation_is_forgotten_after_thirty_days_and_one_in_use_never()
    {
        await using var bot = new Bot();
        await HearAsync(bot, Teams.Installed("i-1"));
        await HearAsync(bot, Teams.Installed("i-2", person: "hậu"));
        await HearAsync(bot, Teams.Installed("i-3", "remove"));
        for (var day = 0; day < 35; day++)
        {
            bot.Time.Advance(TimeSpan.FromDays(1));
            await bot.QuietAsync();
            await bot.Get<Retention>().SweepAsync(CancellationToken.None);
        }

        (await bot.Get<ConversationReferences>().FindAsync(Mai, CancellationToken.None)).ShouldBeNull();
        (await RowAsync(bot, StorageKey.Of("msteams", "a:mai"))).ShouldBeNull();
        (await bot.Get<ConversationReferences>().FindAsync("entra:entra-hậu", CancellationToken.None))!.State.ShouldBe(ReferenceState.Active);
    }

    private static async Task HearAsync(Bot bot, Activity activity)
    {
        await bot.HearAsync(activity);
        await bot.SettleAsync();
    }

    private static async Task<KnownConversation> FindAsync(Bot bot) => (await bot.Get<ConversationReferences>().FindAsync(Mai, CancellationToken.None)).ShouldNotBeNull();

    private static async Task<KnownConversation?> RowAsync(Bot bot, string conversation) =>
        (await bot.Get<ConductBot.Storage.Records.RecordStore>().ReadAsync(Rows.ReferenceKind, conversation, Rows.Reference, CancellationToken.None))?.Value;

    private static async Task<string?> ETagAsync(Bot bot) =>
        (await bot.Get<ConductBot.Storage.Records.RecordStore>().ReadAsync(Rows.ReferenceKind, StorageKey.Of("msteams", "a:mai"), Rows.Reference, CancellationToken.None))?.ETag;
}
