using ConductBot.Conversations.References;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol.Schema;
using Microsoft.Extensions.Logging;

namespace ConductBot.Conversations;

/// <summary>Makes replies again whose rows hold only what they are made of: those that another process wrote down and did not send, or that were put off.</summary>
internal sealed class ReplyMaker(IEnumerable<ITurnHandler> handlers, Localized<ConversationTexts> texts, ILogger<ReplyMaker> logger)
{
    /// <summary>Whether a reply may be written down as what it is made of: to whom it goes is known from the conversation's reference too.</summary>
    public static bool Knows(KnownConversation? known, Activity to) =>
        known is { Scope: Protocol.Teams.ConversationScope.Personal, Reference: var reference }
        && string.Equals(reference.User?.Id, to.From?.Id, StringComparison.Ordinal)
        && string.Equals(reference.Bot?.Id, to.Recipient?.Id, StringComparison.Ordinal)
        && string.Equals(reference.Conversation?.Id, to.Conversation?.Id, StringComparison.Ordinal);

    /// <summary>The message of a row. Where its handler can't make it any more, an apology that asks for the question again: whoever asked is not left without a word. Null when nobody is known to whom it goes.</summary>
    public async ValueTask<Activity?> MessageAsync(OutboxRecord record, KnownConversation? known, CancellationToken cancellationToken)
    {
        if (record.Activity is { } whole) return whole;
        if (known is null) return null;

        var to = Outgoing.Asker(known.Reference);
        to.Id = record.Answers;
        var text = texts[Language.Vietnamese];
        return Outgoing.Reply(to, await MadeAsync(record.Source, to, cancellationToken) ?? new Reply(text.Failed), text.ReplyTooLarge);
    }

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
