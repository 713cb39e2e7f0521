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
    IOrganization organization, PersonMatcher matcher, ConversationReferences references, PersonLanguages languages, IOptions<BotOptions> bot, ServiceUrls serviceUrls, TimeProvider time) : IRecipientRoutes
{
    // How a turn names a person whose Entra id is known.
    private const string Entra = "entra:";

    /// <inheritdoc/>
    public async ValueTask<RecipientRoute> FindAsync(string recipient, RouteWish wish, CancellationToken cancellationToken)
    {
        var person = organization.Current.Person(recipient);
        if (person is not null && !person.IsHereOn(VietnamClock.DayOf(time.GetUtcNow()))) return new RecipientRoute.Nowhere(UnreachableReason.Left);

        var ids = await IdsAsync(recipient, person, cancellationToken);
        var known = await KnownAsync(ids, cancellationToken);
        var language = await LanguageAsync(known?.PersonId ?? ids[0], person, known, cancellationToken);
        return RouteRule.Of(known, (wish, language, NewConversation(ids, known), person is not null));
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
        return await references.OpenedAsync((await IdsAsync(recipient, person, cancellationToken))[0], reference, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask AnsweredAsync(ConversationReference conversation, SendOutcome outcome, CancellationToken cancellationToken) => references.NoteAsync(conversation, outcome, cancellationToken);

    // The ids under which the recipient appears in turns, the likeliest first.
    private ValueTask<IReadOnlyList<string>> IdsAsync(string recipient, Person? person, CancellationToken cancellationToken) =>
        person is null ? ValueTask.FromResult<IReadOnlyList<string>>([recipient]) : matcher.KeysOfAsync(person, cancellationToken);

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

    private async ValueTask<Language> LanguageAsync(string personId, Person? person, KnownConversation? known, CancellationToken cancellationToken) =>
        await languages.FindAsync(personId, cancellationToken) ?? person?.Language ?? LanguageChoice.FromLocale(known?.Reference.Locale);

    // Null: nothing is known by which one could be opened.
    private NewConversation? NewConversation(IReadOnlyList<string> ids, KnownConversation? known)
    {
        var inTeams = known?.Reference.ChannelId == ChannelIds.Teams ? known.Reference : null;
        if (bot.Value is not { AppId: { Length: > 0 } app, TenantId: { Length: > 0 } tenant } || (inTeams?.User?.Id ?? EntraOf(ids)) is not { Length: > 0 } member) return null;

        return new NewConversation
        {
            ServiceUrl = inTeams?.ServiceUrl ?? serviceUrls.Fallback, ChannelId = ChannelIds.Teams, BotId = inTeams?.Bot?.Id ?? $"28:{app}", MemberId = member, TenantId = tenant,
        };
    }

    private static string? EntraOf(IReadOnlyList<string> ids) => ids.FirstOrDefault(id => id.StartsWith(Entra, StringComparison.Ordinal))?[Entra.Length..];
}
