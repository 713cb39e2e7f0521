using ConductBot.Conversations;
using ConductBot.Conversations.References;
using ConductBot.Organization;
using ConductBot.Organization.Matching;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries.Routing;

/// <summary>The way to people, from the organisation and from the conversations that the bot has been in.</summary>
internal sealed class RecipientRoutes(
    IOrganization organization, BindingRows bindings, ConversationReferences references, PersonLanguages languages, IOptions<BotOptions> bot, ServiceUrls serviceUrls, TimeProvider time) : IRecipientRoutes
{
    /// <inheritdoc/>
    public async ValueTask<RecipientRoute> FindAsync(string recipient, RouteWish wish, CancellationToken cancellationToken)
    {
        var person = organization.Current.Person(recipient);
        if (person is not null && !person.IsHereOn(VietnamClock.DayOf(time.GetUtcNow()))) return new RecipientRoute.Nowhere(UnreachableReason.Left);

        var known = await KnownAsync(await RecipientIds.InChatsAsync(recipient, person, bindings, cancellationToken), cancellationToken);
        var language = await LanguageAsync(recipient, person, known, cancellationToken);
        return RouteRule.Of(known, (wish, language, NewConversation(person, known), person is not null));
    }

    /// <inheritdoc/>
    public async ValueTask<ConversationReference> OpenedAsync(string recipient, NewConversation asked, CreateOutcome.Created created, CancellationToken cancellationToken)
    {
        var person = organization.Current.Person(recipient);
        var reference = new ConversationReference
        {
            ChannelId = asked.ChannelId,
            ServiceUrl = created.ServiceUrl,
            Conversation = new ConversationAccount { Id = created.ConversationId, ConversationType = "personal", TenantId = asked.TenantId },
            Bot = new ChannelAccount { Id = asked.BotId, Role = "bot" },
            User = new ChannelAccount { Id = asked.MemberId, AadObjectId = person?.EntraId },
        };
        return await references.OpenedAsync((await RecipientIds.InChatsAsync(recipient, person, bindings, cancellationToken))[0], reference, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask AnsweredAsync(ConversationReference conversation, SendOutcome outcome, CancellationToken cancellationToken) => references.NoteAsync(conversation, outcome, cancellationToken);

    private async ValueTask<KnownConversation?> KnownAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        KnownConversation? best = null;
        foreach (var id in ids)
        {
            if (await references.FindAsync(id, cancellationToken) is not { } known) continue;
            if (known.State == ReferenceState.Active) return known;
            best ??= known;
        }

        return best;
    }

    private async ValueTask<Language> LanguageAsync(string recipient, Person? person, KnownConversation? known, CancellationToken cancellationToken) =>
        await languages.FindAsync(known?.PersonId ?? recipient, cancellationToken) ?? person?.Language ?? LanguageChoice.FromLocale(known?.Reference.Locale);

    // Null: nothing is known by which one could be opened.
    private NewConversation? NewConversation(Person? person, KnownConversation? known)
    {
        var inTeams = known?.Reference.ChannelId == ChannelIds.Teams ? known.Reference : null;
        if (bot.Value is not { AppId: { Length: > 0 } app, TenantId: { Length: > 0 } tenant } || (inTeams?.User?.Id ?? person?.EntraId) is not { Length: > 0 } member) return null;

        return new NewConversation
        {
            ServiceUrl = inTeams?.ServiceUrl ?? serviceUrls.Fallback, ChannelId = ChannelIds.Teams, BotId = inTeams?.Bot?.Id ?? $"28:{app}", MemberId = member, TenantId = tenant,
        };
    }
}
