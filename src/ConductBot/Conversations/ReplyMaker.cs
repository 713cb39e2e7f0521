using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>Makes replies again whose rows hold only what they are made of: those that another process wrote down and did not send, or that were put off.</summary>
internal sealed class ReplyMaker(IEnumerable<ITurnHandler> handlers, PersonLanguages languages, Localized<ConversationTexts> texts, ILogger<ReplyMaker> logger)
{
    /// <summary>Whether a reply may be written down as what it is made of: to whom it goes is known from the conversation's reference too.</summary>
    public static bool Knows(KnownConversation? known, Activity to) =>
        known is { Scope: Protocol.Teams.ConversationScope.Personal, Reference: var reference }
        && string.Equals(reference.User?.Id, to.From?.Id, StringComparison.Ordinal)
        && string.Equals(reference.Bot?.Id, to.Recipient?.Id, StringComparison.Ordinal)
        && string.Equals(reference.Conversation?.Id, to.Conversation?.Id, StringComparison.Ordinal);

    /// <summary>The message of a row. Where its handler can't make it any more, an apology that asks for the question again: whoever asked is not left without a word. Null when nobody is known to whom it goes.</summary>
    /// <param name="record">The row.</param>
    /// <param name="known">Where the conversation is.</param>
    /// <param name="spoken">In which language the person wrote last, where that is another than the client's.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public async ValueTask<Activity?> MessageAsync(OutboxRecord record, KnownConversation? known, Language? spoken, CancellationToken cancellationToken)
    {
        if (record.Activity is { } whole) return whole;
        if (known is null) return null;

        var to = Outgoing.Asker(known.Reference);
        to.Id = record.Answers;
        var text = texts[await LanguageAsync(known, spoken, cancellationToken)];
        return Outgoing.Reply(to, await MadeAsync(record.Source, to, cancellationToken) ?? new Reply(text.Failed), text.ReplyTooLarge);
    }

    // The language chosen, else that of the last words, else the client's.
    private async ValueTask<Language> LanguageAsync(KnownConversation known, Language? spoken, CancellationToken cancellationToken) =>
        (known.PersonId is { } person ? await languages.FindAsync(person, cancellationToken) : null) ?? spoken ?? LanguageChoice.FromLocale(known.Reference.Locale);

    private async ValueTask<Reply?> MadeAsync(ReplySource? source, Activity to, CancellationToken cancellationToken)
    {
        if (source is null || handlers.FirstOrDefault(handler => string.Equals(handler.Name, source.Handler, StringComparison.Ordinal)) is not { } handler) return null;

        try
        {
            return await handler.SayAgainAsync(source.Of, to, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.NotMadeAgain(source.Handler, FailureName.Of(failure));
            return null;
        }
    }
}
